/** A case as it stood on a past day: the parts that count, with the outcomes numbered and named as in the whole case. */
import { stoodOn, type Stood } from '../../core/evidence/asof.ts';
import { partName } from '../../core/evidence/part.ts';
import type { Evidence } from '../../core/evidence/source.ts';
import type { ModelPart } from '../../core/evidence/statement.ts';
import { countsBy, type Counts } from '../../core/evidence/support.ts';
import type { Model } from '../../core/model/model.ts';
import { good, warning, type Problem, type Result } from '../../core/problem.ts';
import { enumerate } from '../../core/space/enumerate.ts';
import { patternOf } from '../../core/space/state.ts';
import { keepOutcomes } from '../build/keep.ts';

/** Errors: those of the outcomes of the case. Warning: part-left-out, where anything is. */
export function stoodCase(model: Model, evidence: Evidence, day: string): Result<Stood> {
  const stood = stoodWith(model, evidence, countsBy(model, evidence, day), day);
  return stood.ok ? good(stood.value, leftOut(model, stood.value, day)) : stood;
}

/** The case by what counts, whatever that is. Errors: those of the outcomes of the case. */
export function stoodWith(model: Model, evidence: Evidence, counts: Counts, day?: string): Result<Stood> {
  const space = enumerate(model);
  if (!space.ok) return space;
  const { today } = space.value;
  // what a merged outcome leaves open may be taken
  const pattern = today === undefined ? '' : patternOf(space.value, today);
  const taken = new Set(
    model.options.map((_, option) => option).filter((option) => today !== undefined && pattern[option] !== 'N'),
  );
  const stood = stoodOn(model, evidence, { counts, today: taken, ...(day === undefined ? {} : { day }) });
  const kept = keepOutcomes(model, stood.model);
  return kept.ok ? good({ ...stood, model: kept.value }) : kept;
}

function leftOut(model: Model, { left, kept }: Stood, day: string): Problem[] {
  const list = (parts: readonly { readonly part: ModelPart }[]): string =>
    parts.map(({ part }) => nameOf(model, part)).join('; ');
  const problems: Problem[] = [];
  if (left.length > 0) {
    const what = left.length === 1 ? '1 part of the case rests' : `${left.length} parts of the case rest`;
    problems.push(
      warning(
        'part-left-out',
        `${what} only on what was said after ${day} and ${left.length === 1 ? 'is' : 'are'} left out: ${list(left)}`,
        {
          fix: '"parley since" with the case and the day shows what each of them changes',
        },
      ),
    );
  }
  if (kept.length > 0) {
    problems.push(
      warning(
        'part-left-out',
        `said after ${day}, and kept because ${kept.length === 1 ? 'it is' : 'they are'} taken today: ${list(kept)}`,
        {
          fix: 'nothing to do',
        },
      ),
    );
  }
  return problems;
}

function nameOf(model: Model, part: ModelPart): string {
  const { kind, party, text, number } = partName(model, part);
  const who = party === undefined ? '' : model.parties[party]!.id;
  switch (kind) {
    case 'option':
      return `the option ${text}`;
    case 'rule':
      return `rule ${number}`;
    case 'statement':
      return `${who}: ${text}`;
    case 'weight':
      return `${who}: the weight of ${text}`;
    case 'comparison':
      return `${who}: comparison ${number}`;
    case 'ranking':
      return `${who}: its ranking`;
    case 'view':
      return `${who}: its view`;
  }
}
