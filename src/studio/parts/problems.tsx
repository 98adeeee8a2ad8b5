/** Problems of a case: what is wrong, where, what would be right. */
import { toScreen, useView } from '../url.ts';
import type { ShownProblem } from '../engine/protocol.ts';

export function ProblemList({ problems, title }: { readonly problems: readonly ShownProblem[]; readonly title: string }) {
  const view = useView();
  return (
    <section className="problems" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {problems.map((problem, key) => (
          <li key={key} className={problem.severity}>
            <strong>{problem.message}</strong>
            {problem.fix !== undefined && <p>{problem.fix}</p>}
            {problem.frame !== '' && <pre>{problem.frame}</pre>}
            {problem.at?.line !== undefined && view.screen !== undefined && view.screen !== 'edit' && (
              <a href={toScreen(view, 'edit', { line: String(problem.at.line) })}>Go to line {problem.at.line}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
