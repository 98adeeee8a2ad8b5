/** A report that takes a while: worked out when it is opened, with how far it is and a way to stop. */
import { useState } from 'react';
import { Progress } from '../change/progress.tsx';
import { DocumentView } from './document.tsx';
import { useLong } from '../engine/background.ts';
import type { LongAsk } from '../engine/long.ts';
import type { CaseView, Subject } from '../engine/protocol.ts';

type ReportKind = 'sure' | 'together' | 'views' | 'variants';

interface LongReportProps<K extends ReportKind> {
  readonly kind: K;
  readonly title: string;
  readonly subject: Subject;
  readonly view: CaseView;
  readonly ask: LongAsk<K>;
}

export function LongReport<K extends ReportKind>({ kind, title, subject, view, ask }: LongReportProps<K>) {
  const [open, setOpen] = useState(false);
  const running = useLong(kind, open ? subject : undefined, ask);
  return (
    <details className="panel" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Progress running={running} />}
      {running.error !== undefined && <p className="notice error">{running.error.message}</p>}
      {open && running.value !== undefined && (
        <div className={running.pending ? 'greyed' : undefined}>
          <DocumentView document={running.value} view={view} skipTitle />
        </div>
      )}
    </details>
  );
}
