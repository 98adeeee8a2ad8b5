/** A result somebody may ask the grounds of. */
import type { ConceptId } from '../stability/definition.ts';

export type Claim =
  /** how large the model is, and what its parts rest on */
  | { readonly kind: 'model' }
  /** which outcomes are possible, and how many */
  | { readonly kind: 'space' }
  /** whether an outcome holds, and under how many concepts */
  | { readonly kind: 'holds'; readonly node: number }
  /** which outcomes hold under a concept, and how many */
  | { readonly kind: 'concept'; readonly concept: ConceptId }
  /** how a party stands at an outcome; without a concept: under all of them */
  | { readonly kind: 'verdict'; readonly node: number; readonly party: number; readonly concept?: ConceptId }
  /** how a party likes an outcome beside another */
  | { readonly kind: 'comparison'; readonly party: number; readonly node: number; readonly than: number }
  /** the order a party has of the outcomes */
  | { readonly kind: 'wants'; readonly party: number }
  /** that there is the option */
  | { readonly kind: 'option'; readonly option: number };
