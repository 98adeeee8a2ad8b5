/** Asking the engine from a page: answers are kept, and a page shows the last one until the next is there. */
import { useEffect, useState } from 'react';
import { withFix } from '../told.ts';
import { subjectKey, type Answer, type Ask, type Kind, type Request, type Response, type Subject } from './protocol.ts';

export class EngineError extends Error {
  readonly fix: string | undefined;
  constructor(message: string, fix: string | undefined) {
    super(message);
    this.fix = fix;
  }
}

/** Whatever was thrown while the engine was asked, for people. */
export const toldOf = (thrown: unknown): string => (thrown instanceof EngineError ? withFix(thrown) : String(thrown));

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: EngineError) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let next = 0;
/** Questions not sent yet: the worker gets one at a time, so that one that nobody waits for any more is never worked at. */
const queue: Request[] = [];
let sent: number | undefined;

/** The worker; it answers quick questions and long ones. */
export const startWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

function engine(): Worker {
  if (worker !== undefined) return worker;
  worker = startWorker();
  worker.onmessage = ({ data }: MessageEvent<Response>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) one?.resolve(data.answer as never);
    else one?.reject(new EngineError(data.message, data.fix));
    sent = undefined;
    sendNext();
  };
  // a crash (out of memory) must not leave pages waiting for ever
  worker.onerror = (event) => {
    for (const one of waiting.values())
      one.reject(new EngineError(`the engine stopped: ${event.message}`, 'reload the page; nothing is lost'));
    waiting.clear();
    queue.length = 0;
    sent = undefined;
    worker?.terminate();
    worker = undefined;
  };
  return worker;
}

export function askEngine<K extends Kind>(kind: K, subject: Subject, ask: Ask<K>): Promise<Answer<K>> {
  return asking(next++, kind, subject, ask);
}

function asking<K extends Kind>(id: number, kind: K, subject: Subject, ask: Ask<K>): Promise<Answer<K>> {
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    queue.push({ id, kind, subject, ask });
    sendNext();
  });
}

/** First come, first served, but what takes long in a large case waits for what does not. */
function sendNext(): void {
  if (sent !== undefined || queue.length === 0) return;
  const quick = queue.findIndex((request) => !takesLong(request));
  const [request] = queue.splice(Math.max(0, quick), 1);
  sent = request!.id;
  engine().postMessage(request);
}

function takesLong({ kind, ask }: Request): boolean {
  if (kind === 'figure') return (ask as Ask<'figure'>).figure.kind === 'route';
  if (kind === 'report') return (ask as Ask<'report'>).report.kind === 'routes';
  return kind === 'card';
}

const KEPT = 60;
const answers = new Map<string, Kept>();

interface Kept {
  readonly id: number;
  readonly answer: Promise<unknown>;
  /** how many parts of the page wait for it */
  waiting: number;
}

function remembered<K extends Kind>(key: string, kind: K, subject: Subject, ask: Ask<K>): Kept {
  const known = answers.get(key);
  if (known !== undefined) return known;
  const id = next++;
  const fresh: Kept = { id, answer: asking(id, kind, subject, ask), waiting: 0 };
  answers.set(key, fresh);
  fresh.answer.catch(() => answers.delete(key));
  if (answers.size > KEPT) answers.delete(answers.keys().next().value!);
  return fresh;
}

/** Nobody waits for the answer any more: a question that was not sent yet is taken back. */
function forget(key: string, kept: Kept): void {
  kept.waiting--;
  const at = kept.waiting > 0 ? -1 : queue.findIndex(({ id }) => id === kept.id);
  if (at === -1) return;
  queue.splice(at, 1);
  waiting.delete(kept.id);
  if (answers.get(key) === kept) answers.delete(key);
}

export interface Asked<T> {
  /** the last answer; of an earlier question while `pending` */
  readonly value: T | undefined;
  readonly error: EngineError | undefined;
  readonly pending: boolean;
}

/** The engine's answer, asked again when subject or question change. Without a subject nothing is asked. */
export function useEngine<K extends Kind>(kind: K, subject: Subject | undefined, ask: Ask<K>): Asked<Answer<K>> {
  const key = subject === undefined ? '' : `${kind} ${JSON.stringify(ask)} ${subjectKey(subject)}`;
  const [state, setState] = useState<Asked<Answer<K>> & { readonly key: string }>({
    key: '',
    value: undefined,
    error: undefined,
    pending: true,
  });
  useEffect(() => {
    if (subject === undefined) return undefined;
    let gone = false;
    const kept = remembered(key, kind, subject, ask);
    kept.waiting++;
    (kept.answer as Promise<Answer<K>>).then(
      (value) => gone || setState({ key, value, error: undefined, pending: false }),
      (error: EngineError) => gone || setState({ key, value: undefined, error, pending: false }),
    );
    return () => {
      gone = true;
      forget(key, kept);
    };
    // the key says all that subject and question say
  }, [key]);
  return state.key === key ? state : { value: state.value, error: undefined, pending: true };
}
