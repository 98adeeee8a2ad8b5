/** The engine in a worker: the same core as at the command line, so that the page never waits and no server is asked. */
import { withoutFlags } from '../../report/flags.ts';
import { lexiconOf } from '../../words/voice.ts';
import { boardView, lightAt } from './board.ts';
import { briefView } from './briefs.ts';
import { edited, plainOf, speakingOf } from './edits.ts';
import { analysisOf, openCase, opened, readersFor, Refused, viewOf } from './opened.ts';
import { liveView, matched } from './live.ts';
import { namesOf, outcomeOf } from './outcomes.ts';
import { evidenceEdited, recordView } from './record.ts';
import { figureOf, groundsOf, reportOf } from './reports.ts';
import type { LongRequest, LongResponse } from './long.ts';
import type { Answer, Ask, Kind, Request, Response, Subject } from './protocol.ts';
import { holdsUnder } from '../../figures/stands.ts';
import { stripFigure } from '../../figures/strip.ts';

type Handlers = { readonly [K in Kind]: (subject: Subject, ask: Ask<K>) => Answer<K> | Promise<Answer<K>> };

const handlers: Handlers = {
  open: (subject) => opened(openCase(subject)),
  card: (subject) => {
    const open = openCase(subject);
    const answer = opened(open);
    if (!answer.ok) return { problems: answer.problems };
    const analysis = analysisOf(open);
    const { size } = analysis.graph.space;
    const total = analysis.table.concepts.length;
    let all = 0;
    let some = 0;
    for (let node = 0; node < size; node++) {
      const count = holdsUnder(analysis, node);
      if (count > 0) some++;
      if (count === total && total > 0) all++;
    }
    return {
      view: viewOf(open, analysis),
      strip: stripFigure(analysis),
      holdsUnderAll: all,
      holdsUnderSome: some,
      warnings: answer.problems.length,
    };
  },
  plain: plainOf,
  edit: (subject, { edit }) => edited(subject, edit),
  mentions: (subject, { option }) => speakingOf(subject, option),
  complete: async (subject, { offset }) => (await import('./complete.ts')).completions(subject, offset),
  async converted(subject) {
    const { model, problems } = openCase(subject);
    if (model === undefined) throw new Refused(problems[0]?.message ?? 'it holds no case', problems[0]?.fix);
    const { writeCase } = await import('../../casefile/write.ts');
    return { text: writeCase(model), repairs: problems.map(({ message }) => message).join('; ') };
  },
  names: (subject) => namesOf(analysisOf(openCase(subject))),
  outcome: (subject, { text }) => outcomeOf(analysisOf(openCase(subject)), text),
  moved: (subject, { before, nodes }) => {
    const { toSecond } = matched(analysisOf(openCase(before)).graph, analysisOf(openCase(subject)).graph);
    return nodes.map((node) => ((toSecond[node] ?? -1) < 0 ? undefined : toSecond[node]));
  },
  board: (subject, { query }) => boardView(analysisOf(openCase(subject), query.concepts), query),
  live: (subject, { before }) => liveView(analysisOf(openCase(before)), analysisOf(openCase(subject))),
  light: (subject, { node, party, voice }) => lightAt(analysisOf(openCase(subject)), node, party, lexiconOf(voice)),
  figure: (subject, { figure, voice }) => figureOf(analysisOf(openCase(subject)), figure, lexiconOf(voice)),
  report: (subject, { report, voice, concepts }) => ({
    document: reportOf(analysisOf(openCase(subject), concepts), report, lexiconOf(voice)),
  }),
  basis: (subject, { claim, voice, concepts }) => ({ document: groundsOf(subject, claim, lexiconOf(voice), concepts) }),
  record: (subject, { stale, voice }) => recordView(subject, stale, lexiconOf(voice)),
  evidence: (subject, { evidence }) => evidenceEdited(subject, evidence),
  brief: (subject, { brief }) => briefView(analysisOf(openCase(subject)), brief),
  async taken(subject, { report, voice, concepts, form }) {
    const { written } = await import('./taken.ts');
    return written(withoutFlags(reportOf(analysisOf(openCase(subject), concepts), report, lexiconOf(voice))), form);
  },
};

const scope = globalThis as unknown as {
  onmessage: (event: { readonly data: Request | LongRequest }) => void;
  postMessage: (response: Response | LongResponse) => void;
};

const MISSING = 'what works this out could not be loaded; is “parley studio” still running?';

scope.onmessage = ({ data }) => {
  if ('id' in data) void quicklyAsked(data);
  // what only long questions need is loaded with the first of them
  else
    void import('./slow.ts').then(
      ({ longAsked }) => longAsked(data),
      () => scope.postMessage({ message: MISSING, fix: undefined }),
    );
};

async function quicklyAsked({ id, kind, subject, ask }: Request): Promise<void> {
  try {
    await readersFor(subject, (ask as { readonly before?: Subject }).before);
    const handler = handlers[kind] as (subject: Subject, ask: unknown) => unknown;
    scope.postMessage({ id, ok: true, answer: await handler(subject, ask) });
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    scope.postMessage({ id, ok: false, message, fix: thrown instanceof Refused ? thrown.fix : undefined });
  }
}
