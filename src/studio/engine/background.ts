/** Asking a long question from a page: the last answer stays until the next is there, and the work can be stopped. */
import { useEffect, useRef, useState } from 'react';
import { EngineError, startWorker, type Asked } from './client.ts';
import type { LongAnswer, LongAsk, LongKind, LongRequest, LongResponse } from './long.ts';
import { subjectKey, type Subject } from './protocol.ts';

/** Milliseconds a question waits, so that a row of quick changes asks once. */
const SETTLE = 180;
/** Milliseconds the worker has to come to an end when it is stopped. */
const GRACE = 1500;
const KEPT = 24;

const answers = new Map<string, unknown>();

export interface Running<T> extends Asked<T> {
  /** how far the work is, 0 … 1 */
  readonly share: number;
  readonly stopped: boolean;
  readonly stop: () => void;
  readonly again: () => void;
}

interface State<T> {
  readonly key: string;
  readonly value: T | undefined;
  readonly error: EngineError | undefined;
  readonly share: number;
  readonly phase: 'working' | 'done' | 'stopped';
}

/** Without a subject nothing is asked. */
export function useLong<K extends LongKind>(kind: K, subject: Subject | undefined, ask: LongAsk<K>): Running<LongAnswer<K>> {
  type T = LongAnswer<K>;
  const key = subject === undefined ? '' : `${kind} ${JSON.stringify(ask)} ${subjectKey(subject)}`;
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<State<T>>({ key: '', value: undefined, error: undefined, share: 0, phase: 'working' });
  const ending = useRef<() => void>(undefined);
  useEffect(() => {
    if (subject === undefined) return undefined;
    if (answers.has(key)) {
      setState({ key, value: answers.get(key) as T, error: undefined, share: 1, phase: 'done' });
      return undefined;
    }
    setState(({ value }) => ({ key, value, error: undefined, share: 0, phase: 'working' }));
    let worker: Worker | undefined;
    let cut = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (next: Partial<State<T>>): void => {
      worker?.terminate();
      clearTimeout(timer);
      setState((last) => ({ ...last, share: 1, phase: cut ? 'stopped' : 'done', ...next }));
    };
    const start = (): void => {
      worker = startWorker();
      worker.onmessage = ({ data }: MessageEvent<LongResponse>) => {
        if ('share' in data) setState((last) => ({ ...last, share: data.share }));
        else if ('answer' in data) {
          if (!cut) keep(key, data.answer);
          end({ value: data.answer as T });
        } else end({ value: undefined, error: new EngineError(data.message, data.fix) });
      };
      worker.onerror = ({ message }) =>
        end({ value: undefined, error: new EngineError(`the work broke off: ${message}`, 'try again') });
      worker.postMessage({ kind, subject, ask } satisfies LongRequest);
    };
    timer = setTimeout(start, SETTLE);
    ending.current = () => {
      cut = true;
      worker?.postMessage({ kind: 'stop' } satisfies LongRequest);
      clearTimeout(timer);
      timer = setTimeout(() => end({}), worker === undefined ? 0 : GRACE);
    };
    return () => {
      clearTimeout(timer);
      worker?.terminate();
    };
    // the key says all that subject and question say
  }, [key, turn]);
  const current = state.key === key;
  return {
    value: state.value,
    error: current ? state.error : undefined,
    pending: subject !== undefined && (!current || state.phase === 'working'),
    stopped: current && state.phase === 'stopped',
    share: current ? state.share : 0,
    stop: () => ending.current?.(),
    again: () => setTurn(turn + 1),
  };
}

function keep(key: string, answer: unknown): void {
  answers.set(key, answer);
  if (answers.size > KEPT) answers.delete(answers.keys().next().value!);
}
