/** What to know before the brief is handed on: what would give away, what was left out, what two pages did not hold. */
import type { BriefView } from './ask.ts';
import type { Edition } from '../../words/edition.ts';

export function Check({ brief, edition }: { readonly brief: BriefView; readonly edition: Edition }) {
  const { giveaways, leftOut, shortened } = brief;
  return (
    <section className="panel check" aria-label="Before you hand it on">
      {giveaways.length === 0 ? (
        <p>
          <strong>✓ Nothing was found</strong> that gives away what this edition leaves out.
        </p>
      ) : (
        <>
          <p>
            <strong>
              ⚠ Not for sharing {edition === 'mediator' || edition === 'paper' ? 'with the parties' : 'before you have looked'}.
            </strong>{' '}
            This brief
          </p>
          <List items={giveaways} />
        </>
      )}
      {leftOut.length > 0 && (
        <details>
          <summary>What this edition leaves out</summary>
          <List items={leftOut} />
        </details>
      )}
      {shortened.length > 0 && (
        <details open>
          <summary>Left out or shortened to keep two pages</summary>
          <List items={shortened} />
        </details>
      )}
    </section>
  );
}

const List = ({ items }: { readonly items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
