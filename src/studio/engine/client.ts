/** Asking the engine from a page: answers are kept, and a page shows the last one until the next is there. */
import { useEffect, useState } from 'react';
import { subjectKey, type Answer, type Ask, type Kind, type Request, type Response, type Subject } from './protocol.ts';

export class EngineError extends Error {
  readonly fix: string | undefined;
  constructor(message: string, fix: string | undefined) {
    super(message);
    this.fix = fix;
  }
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: EngineError) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let next = 0;

function engine(): Worker {
  if (worker !== undefined) return worker;
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Response>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) one?.resolve(data.answer as never);
    else one?.reject(new EngineError(data.message, data.fix));
  };
  // a crash (out of memory) must not leave pages waiting for ever
  worker.onerror = (event) => {
    for (const one of waiting.values())
      one.reject(new EngineError(`the engine stopped: ${event.message}`, 'reload the page; nothing is lost'));
    waiting.clear();
    worker?.terminate();
    worker = undefined;
  };
  return worker;
}

export function askEngine<K extends Kind>(kind: K, subject: Subject, ask: Ask<K>): Promise<Answer<K>> {
  const id = next++;
  const request: Request = { id, kind, subject, ask };
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    engine().postMessage(request);
  });
}

const KEPT = 60;
const answers = new Map<string, Promise<unknown>>();

function remembered<K extends Kind>(key: string, kind: K, subject: Subject, ask: Ask<K>): Promise<Answer<K>> {
  const known = answers.get(key);
  if (known !== undefined) return known as Promise<Answer<K>>;
  const fresh = askEngine(kind, subject, ask);
  answers.set(key, fresh);
  fresh.catch(() => answers.delete(key));
  if (answers.size > KEPT) answers.delete(answers.keys().next().value!);
  return fresh;
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
    remembered(key, kind, subject, ask).then(
      (value) => gone || setState({ key, value, error: undefined, pending: false }),
      (error: EngineError) => gone || setState({ key, value: undefined, error, pending: false }),
    );
    return () => {
      gone = true;
    };
    // the key says all that subject and question say
  }, [key]);
  return state.key === key ? state : { value: state.value, error: undefined, pending: true };
}
