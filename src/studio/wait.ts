/** A value that comes later; asked for again when the key changes. */
import { useEffect, useState } from 'react';

export function useAsync<T>(start: () => Promise<T>, key: string): T | undefined {
  const [state, setState] = useState<{ readonly key: string; readonly value: T }>();
  useEffect(() => {
    let gone = false;
    start().then(
      (value) => gone || setState({ key, value }),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [key]);
  return state?.key === key ? state.value : undefined;
}
