/** What parties, options and sources may be called in a case: id, name or label, alias; in any case, ambiguity is an error. */
import type { ProblemCode } from '../core/problem.ts';
import { suggest } from './suggest.ts';

interface Entry {
  readonly index: number;
  readonly id: string;
  /** how people read it, for messages */
  readonly names: readonly string[];
}

export interface NotFound {
  readonly code: ProblemCode;
  readonly message: string;
  readonly fix: string;
}

export class Names {
  readonly kind: 'party' | 'option' | 'source' | 'document';
  private readonly byId = new Map<string, number>();
  private readonly byName = new Map<string, Set<number>>();
  private readonly entries: Entry[] = [];

  constructor(kind: 'party' | 'option' | 'source' | 'document') {
    this.kind = kind;
  }

  /** Declares the next thing; its index is its position. */
  declare(id: string, names: readonly string[]): void {
    const index = this.entries.length;
    this.entries.push({ index, id, names });
    this.byId.set(id, index);
    for (const name of [id, ...names]) {
      const known = this.byName.get(normalName(name));
      if (known === undefined) this.byName.set(normalName(name), new Set([index]));
      else known.add(index);
    }
  }

  get size(): number {
    return this.entries.length;
  }

  id(index: number): string {
    return this.entries[index]!.id;
  }

  indexOf(id: string): number {
    return this.byId.get(id) ?? -1;
  }

  /** Who else is called this, or undefined. */
  other(name: string, index: number): string | undefined {
    const other = [...(this.byName.get(normalName(name)) ?? [])].find((one) => one !== index);
    return other === undefined ? undefined : this.id(other);
  }

  /** The index the text refers to, or what to say where it refers to nothing or to several. */
  find(text: string): number | NotFound {
    const exact = this.byId.get(text.trim());
    if (exact !== undefined) return exact;
    const called = [...(this.byName.get(normalName(text)) ?? [])];
    if (called.length === 1) return called[0]!;
    if (called.length > 1) {
      const ids = called.map((index) => this.id(index));
      return {
        code: 'ambiguous-name',
        message: `"${text.trim()}" fits ${ids.length} ${PLURAL[this.kind]}`,
        fix: `write the id: ${ids.join(' or ')}`,
      };
    }
    return {
      code: `unknown-${this.kind}`,
      message: `${this.kind} "${text.trim()}" is not declared`,
      fix: this.suggestion(text.trim()),
    };
  }

  private suggestion(text: string): string {
    const close = suggest(
      text,
      this.entries.flatMap((entry) => [entry.id, ...entry.names]),
    );
    if (close !== undefined) {
      const found = [...this.byName.get(normalName(close))!].map((index) => this.id(index));
      return found.length === 1 ? `did you mean "${found[0]}"?` : `did you mean "${close}"?`;
    }
    if (this.entries.length === 0) return `declare it under ${PLURAL[this.kind]}:`;
    const shown = this.entries.slice(0, 10).map((entry) => entry.id);
    return `the ${PLURAL[this.kind]} are: ${shown.join(', ')}${this.entries.length > shown.length ? ', …' : ''}`;
  }
}

const PLURAL = { party: 'parties', option: 'options', source: 'sources', document: 'documents' } as const;

/** What two names have to share to be the same name. */
export const normalName = (text: string): string => text.trim().normalize('NFC').replace(/\s+/g, ' ').toLowerCase();
