/** Measurements as Markdown. */
import { exponent } from './fit.ts';
import type { ladders, Measured, Rung } from './rungs.ts';

export type Results = Readonly<Record<keyof ReturnType<typeof ladders>, readonly (readonly [Rung, Measured])[]>>;

const count = (n: number | bigint): string => n.toLocaleString('en');
const megabytes = (bytes: number): string => count(Math.round(bytes / 1e6));

/** Three digits, in a unit that suits. */
export function duration(seconds: number): string {
  const [value, unit] = seconds < 1 ? [seconds * 1000, 'ms'] : [seconds, 's'];
  return `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value).toString()} ${unit}`;
}

const total = ({ prepare, analyse }: Measured): number => prepare + analyse;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** The exponent over the upper half of a ladder, where fixed costs no longer count. */
function growth(rows: readonly (readonly [Rung, Measured])[]): string {
  const upper = rows.slice(Math.floor(rows.length / 2));
  if (upper.length < 3) return 'Too few rungs for an exponent.';
  const points = upper.map(([, measured]) => [measured.outcomes, total(measured)] as const);
  const [from, to] = [upper[0]![1].outcomes, upper.at(-1)![1].outcomes];
  return `Growth from ${count(from)} to ${count(to)} outcomes: seconds ∝ outcomes^${exponent(points).toFixed(2)}.`;
}

const STAGES = ['outcomes and moves', 'four concepts', 'together'];
const stages = (m: Measured): string[] => [duration(m.prepare), duration(m.analyse), duration(total(m))];

/** Free options: also the dense reading, where it was asked, and how many outcomes hold. */
export function freeTable(rows: Results['free']): string {
  const dense = rows.some(([, m]) => m.dense !== undefined);
  return table(
    [
      'options',
      'outcomes',
      ...STAGES,
      'peak memory',
      ...(dense ? ['dense matrices', 'ratio'] : []),
      'equilibria: Nash, GMR, SMR, SEQ',
    ],
    rows.map(([rung, m]) => [
      'options' in rung ? String(rung.options) : '',
      count(m.outcomes),
      ...stages(m),
      `${megabytes(m.memory)} MB`,
      ...(dense ? (m.dense === undefined ? ['', ''] : [duration(m.dense), `${count(Math.round(m.dense / m.analyse))} ×`]) : []),
      m.equilibria.map(count).join(', '),
    ]),
  );
}

export function markdown(results: Results): string {
  const sections: string[] = [];
  const section = (title: string, ...parts: readonly string[]): void =>
    void sections.push([`### ${title}`, ...parts].join('\n\n'));
  const { free, parties, oneWay, exclusive, arcs, statements, few } = results;

  section('Free options, 4 parties, random strict rankings', freeTable(free), growth(free));
  if (parties.length > 0) {
    section(
      'More parties',
      table(
        ['parties', 'options', 'outcomes', ...STAGES, 'a party and outcome'],
        parties.map(([rung, m]) => [
          String(rung.parties),
          'options' in rung ? String(rung.options) : '',
          count(m.outcomes),
          ...stages(m),
          `${Math.round((total(m) / rung.parties / m.outcomes) * 1e9)} ns`,
        ]),
      ),
      partyGrowth(parties),
    );
  }
  const ladder = (title: string, rows: Results['free'], label: string, of: (rung: Rung) => string): void => {
    if (rows.length === 0) return;
    const body = rows.map(([rung, m]) => [of(rung), count(m.outcomes), ...stages(m), `${megabytes(m.memory)} MB`]);
    section(title, table([label, 'outcomes', ...STAGES, 'peak memory'], body), growth(rows));
  };
  const options = (rung: Rung): string => ('options' in rung ? String(rung.options) : '');
  ladder('Every second option one-way, 4 parties', oneWay, 'options', options);
  ladder('Neighbouring options exclude one another, 4 parties', exclusive, 'options', options);
  ladder('Explicit moves (3 random ones a party and outcome, not transitive), 4 parties', arcs, 'moves', (rung) =>
    rung.kind === 'arcs' ? count(rung.arcs * rung.parties * rung.outcomes) : '',
  );
  if (statements.length > 0) {
    section(
      'From prioritised statements to ranks: 4 parties with 20 statements each',
      table(
        ['options', 'outcomes', 'ranks of all parties', 'outcomes, moves and ranks', 'four concepts'],
        statements.map(([rung, m]) => [
          options(rung),
          count(m.outcomes),
          duration(m.rank!),
          duration(m.prepare),
          duration(m.analyse),
        ]),
      ),
    );
  }
  section(
    'Many options, few feasible outcomes',
    table(
      ['options', 'combinations', 'outcomes', 'decisions tried', 'outcomes and moves', 'four concepts'],
      few.map(([rung, m]) => [
        options(rung),
        'options' in rung ? count(2n ** BigInt(rung.options)) : '',
        count(m.outcomes),
        count(m.visited!),
        duration(m.prepare),
        duration(m.analyse),
      ]),
    ),
  );
  return sections.join('\n\n').replaceAll(/\n{3,}/g, '\n\n');
}

function partyGrowth(rows: Results['parties']): string {
  const points = rows.flatMap(([rung, m]) =>
    'options' in rung && rung.options === 18 ? [[rung.parties, total(m)] as const] : [],
  );
  return points.length < 3
    ? ''
    : `Growth with the number of parties, at 18 options: seconds ∝ parties^${exponent(points).toFixed(2)}.`;
}
