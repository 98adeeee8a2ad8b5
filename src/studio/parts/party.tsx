/** A party: its name with a mark in its colour; the name always says it too. */
import type { CSSProperties } from 'react';
import { printClaim } from '../claim.ts';
import type { PartyView } from '../engine/protocol.ts';

export const colourOf = (party: PartyView | undefined): CSSProperties =>
  ({ '--party': party?.colour ?? 'var(--faint)' }) as CSSProperties;

interface PartyProps {
  readonly party: PartyView | undefined;
  readonly text?: string;
  /** its position; then its name leads to what it wants */
  readonly index?: number | undefined;
}

export const PartyName = ({ party, text, index }: PartyProps) => (
  <span
    className="party"
    style={colourOf(party)}
    data-claim={index === undefined ? undefined : printClaim({ kind: 'wants', party: index })}
  >
    {text ?? party?.short}
  </span>
);

/** Two letters in the party's colour. */
export const Initials = ({ party }: { readonly party: PartyView }) => (
  <abbr className="initials" style={colourOf(party)} title={party.name}>
    {initialsOf(party.name)}
  </abbr>
);

function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word !== '');
  const letters = words.length > 1 ? words.slice(0, 2).map((word) => [...word][0]!) : [...(words[0] ?? '')].slice(0, 2);
  return letters.join('').toUpperCase();
}
