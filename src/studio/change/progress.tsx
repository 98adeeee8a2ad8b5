/** How far long work is, and how to stop it; what was known by then stays. */
import type { Running } from '../engine/background.ts';

export function Progress({ running }: { readonly running: Running<unknown> }) {
  const { pending, share, stopped, stop, again } = running;
  return (
    <div className="progress" role="status">
      {pending ? (
        <>
          <progress value={share} max={1} aria-label="working" />
          <span>working …</span>
          <button type="button" className="quiet" onClick={stop}>
            Stop
          </button>
        </>
      ) : stopped ? (
        <>
          <span>Stopped.</span>
          <button type="button" className="quiet" onClick={again}>
            Work it out after all
          </button>
        </>
      ) : null}
    </div>
  );
}
