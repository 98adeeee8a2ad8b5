/** Tables in text. Columns that may wrap give way first; a table that may fold uses short cells, then continues below. */
import type { Cell, Column, Row, Table } from '../document.ts';
import { displayWidth } from './width.ts';
import { runsOf, widthOf, wrap, type Line, type Role, type Run } from './wrap.ts';

type Colours = readonly (string | undefined)[];

export function tableLines(table: Table, colours: Colours, width: number): Line[] {
  const room = Math.max(20, width);
  const long = new Layout(table, colours, false);
  if (table.fixed === undefined || long.natural() <= room) return long.lines(all(table), room);
  const short = new Layout(table, colours, true);
  if (short.natural() <= room) return short.lines(all(table), room);
  return short.folds(table.fixed, room).flatMap((columns, at) => {
    const lines = short.lines(columns, room);
    return at === 0 ? lines : [[], ...lines];
  });
}

const all = (table: Table): number[] => table.columns.map((_, column) => column);
const toneRole = (tone: Cell['tone']): Role | undefined => (tone === undefined ? undefined : { kind: tone });
const pad = (size: number): Run => ({ text: ' '.repeat(Math.max(0, size)), role: undefined });

class Layout {
  private readonly columns: readonly Column[];
  private readonly rows: readonly Row[];
  private readonly colours: Colours;
  private readonly short: boolean;
  private readonly gap: number;
  /** before the first column: rows below a band, and tables without a head, stand in */
  private readonly indent: number;
  private readonly widths: readonly number[];

  constructor(table: Table, colours: Colours, short: boolean) {
    this.columns = table.columns;
    this.rows = table.rows;
    this.colours = colours;
    this.short = short;
    this.gap = table.gap ?? 2;
    this.indent = this.headed() && !table.rows.some((row) => row.band === true) ? 0 : 2;
    this.widths = table.columns.map((column, at) => {
      let widest = widthOf(this.runs(column.head));
      for (const row of table.rows) {
        if (row.band === true) continue;
        const cell = row.cells[at];
        if (cell !== undefined) widest = Math.max(widest, widthOf(this.runs(cell)) + (at === 0 ? this.indent : 0));
      }
      return widest;
    });
  }

  natural(): number {
    return this.total(this.widths);
  }

  /** Groups of columns that fit side by side, each with the fixed ones first. */
  folds(fixed: number, room: number): number[][] {
    const kept = Array.from({ length: fixed }, (_, column) => column);
    const start = kept.reduce((sum, column) => sum + this.widths[column]! + this.gap, 0);
    const groups: number[][] = [];
    let group = [...kept];
    let used = start;
    for (let column = fixed; column < this.columns.length; column++) {
      const more = this.widths[column]! + this.gap;
      if (group.length > fixed && used + more - this.gap > room) {
        groups.push(group);
        group = [...kept];
        used = start;
      }
      group.push(column);
      used += more;
    }
    return [...groups, group];
  }

  lines(columns: readonly number[], room: number): Line[] {
    const widths = this.fit(columns, room);
    const heads = columns.map((column) => this.columns[column]!.head);
    const lines: Line[] = [];
    if (this.headed()) {
      lines.push(...this.row(heads, columns, widths, { kind: 'muted' }));
      lines.push([{ text: '─'.repeat(this.total(widths)), role: { kind: 'muted' } }]);
    }
    for (const row of this.rows) {
      if (row.band === true) lines.push(...wrap(this.runs(row.cells[0]!, { kind: 'strong' }), room));
      else
        lines.push(
          ...this.row(
            columns.map((column) => row.cells[column] ?? { text: [] }),
            columns,
            widths,
          ),
        );
    }
    return lines;
  }

  private headed(): boolean {
    return this.columns.some(({ head }) => widthOf(this.runs(head)) > 0);
  }

  private total(widths: readonly number[]): number {
    return widths.reduce((sum, width) => sum + width, 0) + this.gap * Math.max(0, widths.length - 1);
  }

  /** Widths of the columns, those that may wrap narrowed (widest first) until the line fits or each is at its least. */
  private fit(columns: readonly number[], room: number): number[] {
    const widths = columns.map((column) => this.widths[column]!);
    const least = columns.map((column, at) => (this.columns[column]!.wrap === true ? Math.min(widths[at]!, 14) : widths[at]!));
    for (let over = this.total(widths) - room; over > 0; over--) {
      let widest = -1;
      widths.forEach((width, at) => {
        if (width > least[at]! && (widest < 0 || width > widths[widest]!)) widest = at;
      });
      if (widest < 0) break;
      widths[widest]!--;
    }
    return widths;
  }

  /** One row; a head has a role of its own, and does not stand in. */
  private row(cells: readonly Cell[], columns: readonly number[], widths: readonly number[], role?: Role): Line[] {
    const before = (at: number): number => (columns[at] === 0 && role === undefined ? this.indent : 0);
    const parts = cells.map((cell, at) => wrap(this.runs(cell, role), Math.max(1, widths[at]! - before(at))));
    const height = Math.max(1, ...parts.map((part) => part.length));
    return Array.from({ length: height }, (_, k) =>
      parts.flatMap((part, at) => {
        const last = at === parts.length - 1;
        const align = this.columns[columns[at]!]!.align ?? 'left';
        const line = [pad(before(at)), ...this.aligned(part[k] ?? [], widths[at]! - before(at), align, last)];
        return last ? line : [...line, pad(this.gap)];
      }),
    );
  }

  private aligned(line: Line, width: number, align: NonNullable<Column['align']>, last: boolean): Line {
    const free = width - widthOf(line);
    if (align === 'left') return last ? line : [...line, pad(free)];
    const before = align === 'right' ? free : Math.floor(free / 2);
    return [pad(before), ...line, pad(last ? 0 : free - before)];
  }

  private runs(cell: Cell, role = toneRole(cell.tone)): Run[] {
    const own = toneRole(cell.tone) ?? role;
    if (this.short && cell.short !== undefined) return displayWidth(cell.short) === 0 ? [] : [{ text: cell.short, role: own }];
    return runsOf(cell.text, this.colours, own);
  }
}
