/** What every screen of a case is given. */
import type { CaseView, Subject } from '../engine/protocol.ts';

export interface ScreenProps {
  readonly subject: Subject;
  readonly view: CaseView;
}
