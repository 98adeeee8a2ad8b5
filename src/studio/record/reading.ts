/** Asking the reader from a page; what it found in a document is kept. */
import { useEffect, useMemo, useState } from 'react';
import type { Alias, Reading } from '../../core/evidence/reading.ts';

export interface ReaderRequest {
  readonly id: number;
  readonly name: string;
  /** bytes of a file whose encoding is not known yet */
  readonly content: string | Uint8Array;
  readonly aliases: readonly Alias[];
}

export type ReaderResponse =
  | { readonly id: number; readonly ok: true; readonly reading: Reading }
  | { readonly id: number; readonly ok: false; readonly message: string };

const waiting = new Map<number, (response: ReaderResponse) => void>();
let worker: Worker | undefined;
let next = 0;

function reader(): Worker {
  if (worker !== undefined) return worker;
  worker = new Worker(new URL('./reader.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<ReaderResponse>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  worker.onerror = (event) => {
    for (const [id, answer] of waiting) answer({ id, ok: false, message: `the reader stopped: ${event.message}` });
    waiting.clear();
    worker?.terminate();
    worker = undefined;
  };
  return worker;
}

export function askReader(request: Omit<ReaderRequest, 'id'>): Promise<ReaderResponse> {
  const id = next++;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    reader().postMessage({ ...request, id } satisfies ReaderRequest);
  });
}

const KEPT = 40;
const known = new Map<string, Promise<ReaderResponse>>();

interface DocumentReading {
  readonly reading: Reading | undefined;
  readonly error: string | undefined;
  readonly pending: boolean;
}

/** What the reader finds in the document. */
export function useReading(
  document: { readonly file: string; readonly text: string } | undefined,
  aliases: readonly Alias[],
): DocumentReading {
  const key = useMemo(
    () => (document === undefined ? '' : JSON.stringify([document.file, aliases, document.text])),
    [document, aliases],
  );
  const [state, setState] = useState<{ readonly key: string; readonly response: ReaderResponse }>();
  useEffect(() => {
    if (document === undefined) return undefined;
    let gone = false;
    const asked = known.get(key) ?? askReader({ name: document.file, content: document.text, aliases });
    known.set(key, asked);
    if (known.size > KEPT) known.delete(known.keys().next().value!);
    void asked.then((response) => gone || setState({ key, response }));
    return () => {
      gone = true;
    };
    // the key says all that document and aliases say
  }, [key]);
  const response = state?.key === key ? state.response : undefined;
  return {
    reading: response?.ok === true ? response.reading : undefined,
    error: response?.ok === false ? response.message : undefined,
    pending: document !== undefined && response === undefined,
  };
}
