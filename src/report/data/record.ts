/** The record of a case as JSON values. */
import { envelope, modelData } from './analysis.ts';
import { partName } from '../../core/evidence/part.ts';
import { saidOn } from '../../core/evidence/source.ts';
import type { ModelPart } from '../../core/evidence/statement.ts';
import type { Ground } from '../../core/evidence/support.ts';
import type { Evidence } from '../../core/evidence/source.ts';
import type { Model } from '../../core/model/model.ts';
import type { Json, JsonObject } from '../render/json.ts';
import type { CaseRecord } from '../sections/record.ts';

export function recordData(record: CaseRecord, version: string): JsonObject {
  const { model, evidence, readout, footing, day, stale } = record;
  const option = (index: number): string => model.options[index]!.id;
  const party = (index: number | undefined): Json | undefined => (index === undefined ? undefined : model.parties[index]!.id);
  return {
    ...envelope(version, 'record'),
    ...modelData(model),
    day,
    staleAfter: stale,
    documents: evidence.documents.map((one) => ({ ...one })),
    statements: readout.timeline.map((index) => {
      const {
        document,
        span,
        party: own,
        positions,
        found,
        accepted,
        undecided,
        supports: _s,
        contradicts: _c,
        ...rest
      } = evidence.statements[index]!;
      return {
        ...rest,
        date: saidOn(evidence, evidence.statements[index]!),
        document: document === undefined ? undefined : evidence.documents[document]!.id,
        span,
        party: party(own),
        positions: Object.fromEntries(positions.map((one) => [option(one.option), one.position])),
        found: found && { ...found },
        accepted: accepted && { ...accepted },
        undecided: undecided?.map(({ code, said }) => ({
          code: code.kind,
          option: code.kind === 'position' ? option(code.option) : undefined,
          part: code.kind === 'link' ? partData(model, code.part) : undefined,
          said: said.map((one) => ({ ...one })),
        })),
      };
    }),
    readout: readout.matrix.flatMap((row, index) =>
      row.flatMap((cell, at) =>
        cell === undefined
          ? []
          : [
              {
                option: option(index),
                speaker: readout.speakers[at]!.name,
                party: party(readout.speakers[at]!.party),
                position: cell.said.at(-1)!.position,
                changed: cell.changed,
                statements: cell.said.map(({ statement }) => evidence.statements[statement]!.id),
              },
            ],
      ),
    ),
    parts: footing.map((part) => ({
      part: partData(model, part.part),
      basis: part.later ? 'later' : part.kind,
      rests: part.grounds.map((ground) => groundId(model, evidence, ground)),
      against: part.against.map((ground) => groundId(model, evidence, ground)),
      direct: part.direct,
      newest: part.newest,
      age: part.age,
      stale: part.stale,
      single: part.single,
      contradicted: part.contradicted,
    })),
    unknown: {
      silent: readout.silent.map((index) => model.parties[index]!.id),
      unspoken: readout.unspoken.map(option),
      divided: readout.divided.map((one) => ({ option: option(one.option), party: model.parties[one.party]!.id })),
    },
  };
}

export function partData(model: Model, part: ModelPart): JsonObject {
  const { kind, party, text, number } = partName(model, part);
  return {
    kind,
    party: party === undefined ? undefined : model.parties[party]!.id,
    text: text === '' ? undefined : text,
    number,
  };
}

/** The id of a statement, or of a source of the case. */
export const groundId = (model: Model, { statements }: Evidence, ground: Ground): string =>
  ground.kind === 'statement' ? statements[ground.statement]!.id : model.sources[ground.source]!.id;
