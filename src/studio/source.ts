/** Where the cases come from: the server of `parley studio`, or the files of a built site. */
import type { BesideCase, DocumentAdded, EvidenceWritten } from '../wire/beside.ts';
import type { CaseText, Shelf, ShelfChanged, Written } from '../wire/shelf.ts';

export interface Source {
  readonly shelf: () => Promise<Shelf>;
  readonly read: (id: string) => Promise<CaseText | undefined>;
  readonly write: (id: string, text: string, seen: string) => Promise<Written>;
  /** `from`: the case whose evidence and documents come along */
  readonly create: (name: string, text: string, from?: string) => Promise<Written>;
  /** the evidence and the documents beside a case */
  readonly beside: (id: string) => Promise<BesideCase | undefined>;
  readonly writeEvidence: (id: string, text: string, seen: string) => Promise<EvidenceWritten>;
  readonly addDocument: (id: string, name: string, text: string) => Promise<DocumentAdded>;
  /** Calls back when files changed; returns how to stop. */
  readonly watch: (changed: (shelf: Shelf) => void, lost: (lost: boolean) => void) => () => void;
}

interface Refused {
  readonly kind: 'refused';
  readonly message: string;
  readonly fix: string | undefined;
}

const READ_ONLY: Refused = {
  kind: 'refused',
  message: 'this is a site, which cannot be changed',
  fix: 'open the folder with: parley studio',
};

const site: Source = {
  shelf: () => json('data/shelf.json'),
  read: (id) => siteFile('case', id),
  write: async () => READ_ONLY,
  create: async () => READ_ONLY,
  beside: (id) => siteFile('beside', id),
  writeEvidence: async () => READ_ONLY,
  addDocument: async () => READ_ONLY,
  watch: () => () => {},
};

async function siteFile<T>(kind: 'case' | 'beside', id: string): Promise<T | undefined> {
  const { cases } = await json<Shelf>('data/shelf.json');
  const at = cases.findIndex((entry) => entry.id === id);
  return at === -1 ? undefined : json(`data/${kind}-${at}.json`);
}

const server: Source = {
  shelf: () => json('api/shelf'),
  read: (id) => found<CaseText>('api/case', id),
  write: (id, text, seen) => send<Written>('PUT', 'api/case', { id, seen }, text),
  create: (name, text, from) => send<Written>('POST', 'api/case', { name, ...(from === undefined ? {} : { from }) }, text),
  beside: (id) => found<BesideCase>('api/beside', id),
  writeEvidence: (id, text, seen) => send<EvidenceWritten>('PUT', 'api/evidence', { id, seen }, text),
  addDocument: (id, name, text) => send<DocumentAdded>('POST', 'api/document', { id, name }, text),
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

async function found<T>(path: string, id: string): Promise<T | undefined> {
  const answer = await fetch(`${path}?${new URLSearchParams({ id })}`);
  return answer.status === 404 ? undefined : ((await answer.json()) as T);
}

async function send<T>(method: string, path: string, params: Record<string, string>, body: string): Promise<T | Refused> {
  try {
    const answer = await fetch(`${path}?${new URLSearchParams(params)}`, { method, body });
    return (await answer.json()) as T;
  } catch (thrown) {
    return {
      kind: 'refused',
      message: `the server cannot be reached (${String(thrown)})`,
      fix: 'is "parley studio" still running? Nothing is lost in this page',
    };
  }
}

export const source: Source = document.documentElement.dataset['source'] === 'site' ? site : server;
