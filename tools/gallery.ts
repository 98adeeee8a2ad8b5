/** The figures of docs/gallery: each a command, whose drawing is kept there, so that any change of a figure is seen. */
import { main } from '../src/cli/main.ts';
import { unstyled } from '../src/report/render/wrap.ts';

/** file in docs/gallery → the command that draws it, without `parley figure` */
export const GALLERY: Readonly<Record<string, string>> = {
  'elmira-board.svg': 'cases/published/hipel-1993-elmira board',
  'elmira-board-formal.svg': 'cases/published/hipel-1993-elmira board --formal',
  'elmira-heat.svg': 'cases/published/hipel-1993-elmira heat',
  'elmira-moves.svg': 'cases/published/hipel-1993-elmira moves',
  'elmira-moves-from-1.svg': 'cases/published/hipel-1993-elmira moves --from 1',
  'elmira-route.svg': 'cases/published/hipel-1993-elmira route',
  'ukraine-timeline.svg': 'cases/reported/ukraine-2025-02 timeline',
  'chicken-board.svg': 'cases/teaching/chicken board',
  'chicken-moves.svg': 'cases/teaching/chicken moves',
};

/** What `parley figure` draws for an entry. */
export async function drawn(command: string): Promise<string> {
  let text = '';
  let said = '';
  const exit = await main(['figure', ...command.split(' ')], {
    out: (more) => void (text += more),
    err: (more) => void (said += more),
    width: 100,
    style: unstyled,
    errorStyle: unstyled,
    live: false,
  });
  if (exit !== 0) throw new Error(`parley figure ${command}: ${said}`);
  return text;
}
