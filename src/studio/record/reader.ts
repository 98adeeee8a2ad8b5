/** The reader in a worker of its own: it brings a language model along, which only the Record screen needs. */
import { readBytes, readText } from '../../reading/read.ts';
import type { ReaderRequest, ReaderResponse } from './reading.ts';

const scope = globalThis as unknown as {
  onmessage: (event: { readonly data: ReaderRequest }) => void;
  postMessage: (response: ReaderResponse) => void;
};

scope.onmessage = ({ data: { id, name, content, aliases } }) => {
  try {
    if (typeof content === 'string') scope.postMessage({ id, ok: true, reading: readText(content, { name, aliases }) });
    else {
      const read = readBytes(content, { name, aliases });
      if (read.ok) scope.postMessage({ id, ok: true, reading: read.value });
      else scope.postMessage({ id, ok: false, message: read.problems[0]!.message });
    }
  } catch (thrown) {
    scope.postMessage({ id, ok: false, message: thrown instanceof Error ? thrown.message : String(thrown) });
  }
};
