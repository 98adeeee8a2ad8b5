/** Where the cases come from: the server of `parley studio`, or the files of a built site. */
import type { CaseText, Shelf, ShelfChanged, Written } from '../wire/shelf.ts';

export interface Source {
  readonly shelf: () => Promise<Shelf>;
  readonly read: (id: string) => Promise<CaseText | undefined>;
  readonly write: (id: string, text: string, seen: string) => Promise<Written>;
  readonly create: (name: string, text: string) => Promise<Written>;
  /** Calls back when files changed; returns how to stop. */
  readonly watch: (changed: (shelf: Shelf) => void, lost: (lost: boolean) => void) => () => void;
}

const READ_ONLY: Written = {
  kind: 'refused',
  message: 'this is a site, which cannot be changed',
  fix: 'open the folder with: parley studio',
};

const site: Source = {
  shelf: () => json('data/shelf.json'),
  read: async (id) => {
    const { cases } = await json<Shelf>('data/shelf.json');
    const at = cases.findIndex((entry) => entry.id === id);
    return at === -1 ? undefined : json(`data/case-${at}.json`);
  },
  write: async () => READ_ONLY,
  create: async () => READ_ONLY,
  watch: () => () => {},
};

const server: Source = {
  shelf: () => json('api/shelf'),
  read: async (id) => {
    const answer = await fetch(`api/case?${new URLSearchParams({ id })}`);
    return answer.status === 404 ? undefined : ((await answer.json()) as CaseText);
  },
  write: (id, text, seen) => send('PUT', { id, seen }, text),
  create: (name, text) => send('POST', { name }, text),
  watch: (changed, lost) => {
    const events = new EventSource('api/events');
    events.onmessage = ({ data }: MessageEvent<string>) => changed((JSON.parse(data) as ShelfChanged).shelf);
    events.onopen = () => lost(false);
    events.onerror = () => lost(true);
    return () => events.close();
  },
};

async function json<T>(path: string): Promise<T> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function send(method: string, params: Record<string, string>, body: string): Promise<Written> {
  try {
    const answer = await fetch(`api/case?${new URLSearchParams(params)}`, { method, body });
    return (await answer.json()) as Written;
  } catch (thrown) {
    return {
      kind: 'refused',
      message: `the server cannot be reached (${String(thrown)})`,
      fix: 'is "parley studio" still running? Nothing is lost in this page',
    };
  }
}

export const source: Source = document.documentElement.dataset['source'] === 'site' ? site : server;
