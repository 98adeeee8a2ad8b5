/** What changed between two models and what follows from it, in both voices. */
import type { Voice } from './lexicon.ts';
import { counted, digits, noun } from './number.ts';
import { flag, joined, listed, say, type Mention, type Phrase } from './phrase.ts';

export type ChangePhrase =
  | { readonly kind: 'party'; readonly party: Mention; readonly what: 'added' | 'removed' }
  | { readonly kind: 'option'; readonly who: Phrase; readonly label: string; readonly what: 'added' | 'removed' }
  | { readonly kind: 'owners'; readonly label: string; readonly before: Phrase; readonly after: Phrase }
  | { readonly kind: 'one-way'; readonly label: string; readonly after: 'on' | 'off' | undefined }
  | {
      readonly kind: 'fixed';
      readonly who: Phrase;
      readonly label: string;
      readonly taken: boolean;
      readonly what: 'added' | 'dropped';
    }
  | {
      readonly kind: 'rule';
      readonly name: string | undefined;
      readonly never: string;
      readonly because: string | undefined;
      readonly what: 'added' | 'dropped';
    }
  | {
      readonly kind: 'merges';
      readonly added: readonly string[];
      readonly dropped: readonly string[];
      readonly changed: readonly string[];
    }
  | { readonly kind: 'added' | 'dropped'; readonly party: Mention; readonly text: string; readonly at: number }
  | { readonly kind: 'replaced'; readonly party: Mention; readonly text: string; readonly before: string; readonly at: number }
  | { readonly kind: 'moved'; readonly party: Mention; readonly text: string; readonly from: number; readonly at: number }
  | { readonly kind: 'preference' | 'moves' | 'view'; readonly party: Mention }
  | { readonly kind: 'attitudes' }
  | { readonly kind: 'status-quo'; readonly before: Phrase; readonly after: Phrase };

export interface CompareWords {
  readonly headings: Readonly<
    Record<'changes' | 'holds' | 'why' | 'today' | 'effects' | 'variants' | 'board' | 'reading', string>
  >;
  readonly change: (change: ChangePhrase) => Phrase;
  readonly noChange: string;
  readonly columns: Readonly<Record<'change' | 'basis' | 'concept' | 'both' | 'makes' | 'ends' | 'needed' | 'today', string>>;
  readonly onlyIn: (name: string) => string;
  /** an outcome holds in the one and not in the other */
  readonly differs: (facts: {
    readonly at: Mention;
    readonly concepts: string;
    readonly holds: string;
    readonly not: string;
    /** in the other it is not one outcome of its own */
    readonly absent: boolean;
  }) => Phrase;
  /** changes by number */
  readonly cause: (facts: {
    readonly enough: readonly (readonly number[])[];
    readonly needed: readonly number[];
    readonly bearing: number;
    readonly complete: boolean;
  }) => Phrase;
  readonly noCause: string;
  readonly same: string;
  readonly today: (facts: { readonly reading: string; readonly at: Mention; readonly under: string | undefined }) => Phrase;
  readonly idle: string;
  readonly effectsNote: (differences: number, tried: number) => Phrase;
  readonly more: (count: number, all: number) => Phrase;
  readonly boardNote: (all: number) => string;
  readonly gained: (facts: { readonly concept: string; readonly gained: number; readonly lost: number }) => Phrase;
}

const places = (at: number): string => `place ${at}`;

/** "change 2 alone", "changes 1 and 3 together", each with "or" between them. */
function sets(enough: readonly (readonly number[])[], one: string, many: string, alone: string, together: string): Phrase {
  const shown = enough.slice(0, 4).map((set) => {
    const names = set.map((change) => String(change + 1));
    return set.length === 1 ? say`${one} ${names[0]!}${alone}` : say`${many} ${listed(names)}${together}`;
  });
  const rest = enough.length - shown.length;
  return rest === 0 ? listed(shown, 'or') : say`${listed(shown, 'or')} (and ${digits(rest)} other ways)`;
}

const plain: CompareWords = {
  headings: {
    changes: 'What is different',
    holds: 'What would hold',
    why: 'What changes, and why',
    today: 'Would today hold?',
    effects: 'Which change does what',
    variants: 'Side by side',
    board: 'Where each outcome would hold',
    reading: 'Variant by variant',
  },
  change: (change) => {
    switch (change.kind) {
      case 'party':
        return change.what === 'added' ? say`${change.party} takes part.` : say`${change.party} does not take part.`;
      case 'option':
        return change.what === 'added'
          ? say`${change.who} can ${change.label}.`
          : say`${change.who} can no longer ${change.label}: there is no such option.`;
      case 'owners':
        return say`“${change.label}” is up to ${change.after}, not ${change.before}.`;
      case 'one-way': {
        if (change.after === undefined) return say`“${change.label}” can be undone.`;
        return say`“${change.label}”: once ${change.after === 'on' ? 'done, it stays done' : 'dropped, it stays dropped'}.`;
      }
      case 'fixed': {
        const { who, label } = change;
        if (change.taken)
          return change.what === 'added' ? say`In every outcome, ${who}: ${label}.` : say`${who} may leave it: ${label}.`;
        return change.what === 'added' ? say`${who} can no longer ${label}.` : say`${who} can ${label}.`;
      }
      case 'rule': {
        const rule = change.name === undefined ? say`“never ${change.never}”` : say`“${change.name}” (never ${change.never})`;
        const because = change.because === undefined ? '' : ` ${change.because}`;
        return change.what === 'added' ? say`There is a rule more: ${rule}.${because}` : say`The rule ${rule} does not apply.`;
      }
      case 'merges': {
        const parts = [
          ...(change.added.length === 0 ? [] : [say`merged into one: ${change.added.join(', ')}`]),
          ...(change.dropped.length === 0 ? [] : [say`told apart: ${change.dropped.join(', ')}`]),
        ];
        const other = change.changed.map((name) => `“${name}”`);
        return joined(
          [
            ...(parts.length === 0 ? [] : [say`States are ${listed(parts)}.`]),
            ...(other.length === 0 ? [] : [say`Other states count as ${listed(other)}.`]),
          ],
          ' ',
        );
      }
      case 'added':
        return say`${change.party} wants, too (${places(change.at)}): ${change.text}.`;
      case 'dropped':
        return say`${change.party} does not mind any more: ${change.text} (was ${places(change.at)}).`;
      case 'replaced':
        return say`${change.party} wants (${places(change.at)}): ${change.text}. It was: ${change.before}.`;
      case 'moved':
        return say`To ${change.party} it matters ${change.at < change.from ? 'more' : 'less'}: ${change.text} (${places(change.from)} → ${places(change.at)}).`;
      case 'preference':
        return say`${change.party} ranks the outcomes differently.`;
      case 'moves':
        return say`${change.party} has other moves.`;
      case 'view':
        return say`${change.party} sees the dispute differently (see parley views).`;
      case 'attitudes':
        return say`The parties mind one another differently.`;
      case 'status-quo':
        return say`Today is ${change.after}, not ${change.before}.`;
    }
  },
  noChange: 'Nothing that an analysis looks at is different.',
  columns: {
    change: 'change',
    basis: 'rests on',
    concept: 'looking ahead',
    both: 'in both',
    makes: 'alone makes hold',
    ends: 'alone ends',
    needed: 'needed for',
    today: 'today holds under',
  },
  onlyIn: (name) => `only ${name}`,
  differs: ({ at, concepts, holds, not, absent }) =>
    absent
      ? say`${at} would hold under ${concepts} ${holds}. ${not.replace(/^\w/, (letter) => letter.toUpperCase())} there is no such outcome.`
      : say`${at} would hold under ${concepts} ${holds}, and not ${not}.`,
  cause: ({ enough, needed, bearing, complete }) => {
    if (bearing === 1) return say`The one change brings it.`;
    const open = complete ? '' : ' The search ended early: fewer may do.';
    const rest = needed.filter((change) => !enough.every((set) => set.includes(change)));
    const also =
      rest.length === 0 ? '' : ` Without ${rest.map((change) => change + 1).join(', ')} the others together would not.`;
    return say`Enough for it: ${sets(enough, 'change', 'changes', ' alone', ' together')}.${also}${open}`;
  },
  noCause: 'Nothing lies between the two, so no single change can be named.',
  same: 'The same outcomes would hold.',
  today: ({ reading, at, under }) =>
    under === undefined ? say`${reading}: ${at} would not hold.` : say`${reading}: ${at} would hold under ${under}.`,
  idle: 'no bearing on what holds',
  effectsNote: (differences, tried) =>
    say`Counted over ${counted(differences, noun('difference'))} (an outcome under one way of looking ahead). Each change was made by itself, and each left out; ${counted(tried, noun('model'))} in between ${tried === 1 ? 'was' : 'were'} analysed.`,
  more: (count, all) => say`… and ${digits(count)} more${flag(`; --limit ${all} shows all`)}.`,
  boardNote: (all) =>
    `The numbers say under how many of the ways of looking ahead (${all}) the outcome would hold; – none, × no such outcome.`,
  gained: ({ concept, gained, lost }) => {
    if (gained === 0 && lost === 0) return say`Under ${concept} the same outcomes hold as in the case.`;
    const parts = [
      ...(gained === 0 ? [] : [`${counted(gained, noun('more outcome'))} would hold`]),
      ...(lost === 0 ? [] : [`${counted(lost, noun('outcome'))} would hold no longer`]),
    ];
    return say`Under ${concept}, ${parts.join(', and ')}.`;
  },
};

const formal: CompareWords = {
  ...plain,
  headings: {
    changes: 'Differences between the models',
    holds: 'Equilibria',
    why: 'Differences between the equilibria',
    today: 'Stability of the status quo',
    effects: 'Effects of single changes',
    variants: 'Variants',
    board: 'Equilibria by variant',
    reading: 'Differences by variant',
  },
  columns: {
    change: 'change',
    basis: 'basis',
    concept: 'concept',
    both: 'in both',
    makes: 'sufficient for a new equilibrium',
    ends: 'sufficient to remove one',
    needed: 'necessary for',
    today: 'status quo is an equilibrium under',
  },
  differs: ({ at, concepts, holds, not, absent }) =>
    absent
      ? say`${at}: equilibrium under ${concepts} ${holds}; not in S ${not}.`
      : say`${at}: equilibrium under ${concepts} ${holds}, not ${not}.`,
  cause: ({ enough, needed, bearing, complete }) => {
    if (bearing === 1) return say`Sufficient: the one change.`;
    const open = complete ? '' : ' Search bounded.';
    const must = needed.length === 0 ? '' : ` Necessary: ${needed.map((change) => change + 1).join(', ')}.`;
    return say`Minimal sufficient: ${sets(enough, '', '', '', '')}.${must}${open}`;
  },
  noCause: 'No model lies between the two.',
  same: 'The equilibria are the same.',
  today: ({ reading, at, under }) =>
    under === undefined ? say`${reading}: ${at} is no equilibrium.` : say`${reading}: ${at} is an equilibrium under ${under}.`,
  effectsNote: (differences, tried) =>
    say`Over ${counted(differences, noun('difference'))} (state × concept); ${counted(tried, noun('intermediate model'))} analysed.`,
  boardNote: (all) => `Number of solution concepts (of ${all}) under which the state is an equilibrium; – none, × infeasible.`,
  gained: ({ concept, gained, lost }) => say`${concept}: +${digits(gained)}, −${digits(lost)}.`,
};

export const compareWordsOf = (voice: Voice): CompareWords => (voice === 'formal' ? formal : plain);
