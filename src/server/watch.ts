/** Watches a folder of cases and tells once when something in it has come to rest. */
import { watch as watchFiles } from 'chokidar';
import { sep } from 'node:path';

export interface Watch {
  /** Calls back after each change; returns how to stop. */
  readonly subscribe: (changed: () => void) => () => void;
  readonly close: () => Promise<void>;
}

/** Editors write in several steps; this many milliseconds of quiet are one change. */
const QUIET = 80;

export function watchFolder(root: string): Watch {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = watchFiles(root, {
    ignoreInitial: true,
    ignored: (path) =>
      path
        .slice(root.length)
        .split(sep)
        .some((part) => part === 'node_modules' || (part.startsWith('.') && part.length > 1)),
  });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => listeners.forEach((changed) => changed()), QUIET);
  });
  // a folder that cannot be watched (too many files, no permission) is still served; changes show on reload
  watcher.on('error', () => {});
  return {
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
