/** Problems the engine reports by their path in the model, at their line and column in the text. */
import { isMap, isSeq } from 'yaml';
import type { Place, Problem } from '../core/problem.ts';
import { splitMove } from './build/moves.ts';
import { Names } from './names.ts';
import { follow, keyText } from './plain.ts';
import { findAt, locatePlace, type Path } from './position.ts';
import { inOrder, ownProblems, type CaseFile } from './read.ts';

/**
 * Completes the places of problems. Parties and options stand in paths by id, whatever the text calls them; moves by
 * their position in the model, where `a <-> b` counts as two. What has a line already keeps it. In the order of the text.
 */
export function locate(caseFile: CaseFile, problems: readonly Problem[]): Problem[] {
  const placed = inOrder(
    problems.map((problem) => {
      if (problem.at?.line !== undefined) return problem;
      const place: Place = problem.at ?? { path: [] };
      return {
        ...problem,
        at: { ...locatePlace(caseFile.document, { ...place, path: inText(caseFile, place.path) }), path: place.path },
      };
    }),
  );
  return ownProblems(caseFile, placed);
}

/** The line of the text where a path of the model stands, or the nearest part of it that does. */
export const lineOf = (caseFile: CaseFile, path: Path): number | undefined =>
  locatePlace(caseFile.document, { path: inText(caseFile, path) }).line;

function inText(caseFile: CaseFile, path: Path): Path {
  const { model } = caseFile;
  const [section, key, ...rest] = path;
  if (key === undefined) return path;
  const parties = (): Names =>
    namesOf(
      'party',
      model.parties.map((party) => [party.id, [party.name, ...party.aliases]]),
    );
  const options = (): Names =>
    namesOf(
      'option',
      model.options.map((option) => [option.id, [option.label]]),
    );
  switch (section) {
    case 'parties':
      return [section, keyFor(caseFile, [section], key, parties()), ...rest];
    case 'options':
      return [section, keyFor(caseFile, [section], key, options()), ...rest];
    case 'preferences':
      return preferenceInText(caseFile, [section], [key, ...rest], parties(), options());
    case 'views': {
      const here = [section, keyFor(caseFile, [section], key, parties())];
      const [what, ...more] = rest;
      if (what !== 'preferences') return [...here, ...rest];
      return preferenceInText(caseFile, [...here, what], more, parties(), options());
    }
    case 'moves': {
      const here = [section, keyFor(caseFile, [section], key, parties())];
      const [move, ...more] = rest;
      return typeof move === 'number' ? [...here, moveInText(caseFile, here, move), ...more] : [...here, ...rest];
    }
    case undefined:
    default:
      return path;
  }
}

/** Below `path` stand party → preference. */
function preferenceInText(caseFile: CaseFile, path: Path, below: Path, parties: Names, options: Names): Path {
  const [party, way, option, ...more] = below;
  if (party === undefined) return path;
  const here = [...path, keyFor(caseFile, path, party, parties)];
  if (way !== 'weights' || option === undefined) return [...here, ...below.slice(1)];
  return [...here, way, keyFor(caseFile, [...here, way], option, options), ...more];
}

function namesOf(kind: 'party' | 'option', all: readonly (readonly [string, readonly string[]])[]): Names {
  const names = new Names(kind);
  for (const [id, others] of all) names.declare(id, others);
  return names;
}

/** The key under `path` that means the thing with this id; the id itself where there is none. */
function keyFor(caseFile: CaseFile, path: Path, id: string | number, names: Names): string {
  const node = follow(caseFile.document, findAt(caseFile.document, path).value);
  const keys = isMap(node) ? node.items.flatMap((pair) => keyText(follow(caseFile.document, pair.key)) ?? []) : [];
  return keys.find((key) => key === id) ?? keys.find((key) => names.find(key) === names.indexOf(String(id))) ?? String(id);
}

function moveInText(caseFile: CaseFile, path: Path, move: number): number {
  const node = follow(caseFile.document, findAt(caseFile.document, path).value);
  if (!isSeq(node)) return move;
  let before = 0;
  for (const [index, item] of node.items.entries()) {
    before += splitMove(keyText(follow(caseFile.document, item)) ?? '')?.both === true ? 2 : 1;
    if (before > move) return index;
  }
  return move;
}
