/**
 * The address holds the whole view, so that a link shows what the sender saw and back leads back. It stands after the `#`,
 * so that the same pages work from any web server without rules of its own: `#/board/reported/case?outcome=37&pin=5,8`.
 */
import { useSyncExternalStore } from 'react';

export const SCREENS = ['board', 'why', 'moves', 'change', 'edit', 'brief', 'record'] as const;
export type Screen = (typeof SCREENS)[number];

export interface View {
  /** undefined: the shelf */
  readonly screen: Screen | undefined;
  /** the case's id; empty on the shelf */
  readonly caseId: string;
  readonly params: Readonly<Record<string, string>>;
}

function parseView(hash: string): View {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [, first = '', ...rest] = path.split('/').map(decoded);
  const screen = SCREENS.find((known) => known === first);
  const params = [...new URLSearchParams(query)].map(([key, value]) => [key, shifted(key, value, -1)] as const);
  return { screen, caseId: screen === undefined ? '' : rest.join('/'), params: Object.fromEntries(params) };
}

/** Outcomes are counted from 1 in an address, as people call them, and from 0 within. */
const COUNTED: ReadonlySet<string> = new Set(['outcome', 'pin', 'like']);

const shifted = (key: string, value: string, by: number): string =>
  COUNTED.has(key) ? value.replaceAll(/\d+/g, (digits) => (Number(digits) + by < 0 ? '' : String(Number(digits) + by))) : value;

export function printView({ screen, caseId, params }: View): string {
  const path = screen === undefined ? '/' : `/${screen}/${caseId.split('/').map(encodeURIComponent).join('/')}`;
  // commas stay readable
  const shown = Object.entries(params).flatMap(([key, value]) => (value === '' ? [] : [[key, shifted(key, value, 1)]]));
  const query = new URLSearchParams(shown).toString().replaceAll('%2C', ',');
  return query === '' ? `#${path}` : `#${path}?${query}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

let current = { hash: '', view: parseView('') };

function snapshot(): View {
  const { hash } = globalThis.location;
  if (hash !== current.hash) current = { hash, view: parseView(hash) };
  return current.view;
}

const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((changed) => changed());
globalThis.addEventListener('hashchange', tell);

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

export const useView = (): View => useSyncExternalStore(subscribe, snapshot);
export const currentView = snapshot;

/** What is kept from screen to screen of one case. */
const KEPT = ['voice', 'concepts', 'outcome', 'pin', 'variant', 'asof'];

/** The address of another screen of the case, or of another case, with what belongs to the whole case kept. */
export function toScreen(view: View, screen: Screen, more: Readonly<Record<string, string>> = {}): string {
  const kept = Object.fromEntries(Object.entries(view.params).filter(([key]) => KEPT.includes(key)));
  return printView({ screen, caseId: view.caseId, params: { ...kept, ...more } });
}

/** The address of what is seen, without the key that lets it in. */
export const shownAddress = (): string => globalThis.location.href.replace(/\?token=[^#]*/, '');

/** Goes to a view with some of its parameters changed; `replace` leaves no step to go back to. */
export function change(params: Readonly<Record<string, string>>, replace = false): void {
  const view = snapshot();
  go(printView({ ...view, params: { ...view.params, ...params } }), replace);
}

export function go(hash: string, replace = false): void {
  if (hash === globalThis.location.hash) return;
  if (replace) globalThis.history.replaceState(null, '', hash);
  else globalThis.location.hash = hash;
  // at once: the browser tells later, and the next key may come before
  tell();
}
