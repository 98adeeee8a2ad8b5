/** New cases: from the starter, from another case, from a file of another program. Each resolves to what to tell the user. */
import { mapping, textOf } from './edit/form.ts';
import { askEngine, toldOf } from './engine/client.ts';
import type { Subject } from './engine/protocol.ts';
import { source } from './source.ts';
import { go, printView } from './url.ts';
import type { CaseText, Written } from '../wire/shelf.ts';
import { withFix } from './told.ts';

export async function newCase(): Promise<string> {
  const { STARTER } = await import('../casefile/starter.ts');
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'new case' : `new case ${number}`;
    const written = await source.create(name, STARTER);
    if (written.kind === 'refused' && /exists/.test(written.message)) continue;
    return told(written);
  }
}

/** With its evidence and documents; its title says that it is a copy. */
export async function duplicate({ id, text, format, file }: CaseText): Promise<string> {
  const copy = format === 'gmcr' ? await converted(text, file) : { text: await titledCopy({ text, file, format }) };
  if ('refused' in copy) return copy.refused;
  for (let number = 1; number < 100; number++) {
    const name = `${id
      .split('/')
      .at(-1)!
      .replace(/\.\w+$/, '')} copy${number === 1 ? '' : ` ${number}`}`;
    const written = await source.create(name, copy.text, format === 'gmcr' ? undefined : id);
    if (written.kind === 'refused' && /exists/.test(written.message)) continue;
    return told(written);
  }
  return 'There are too many copies of this case already.';
}

/** The text with a title of its own; a text that cannot be changed is copied as it is. */
async function titledCopy(subject: Subject): Promise<string> {
  try {
    const root = mapping(await askEngine('plain', subject, {}));
    const title = textOf(root['title']);
    if (title === '') return subject.text;
    const change = { kind: 'set', path: ['title'], value: `${title} (copy)` } as const;
    return (await askEngine('edit', subject, { edit: { kind: 'changes', changes: [change] } })).text;
  } catch {
    return subject.text;
  }
}

/** A file dropped on the shelf. */
export async function addFile(file: File): Promise<string> {
  if (file.size > 20_000_000) return `${file.name} is too large to be a case.`;
  const text = await file.text();
  const name = file.name.replace(/\.\w+$/, '');
  if (/\.ya?ml$/i.test(file.name)) return told(await source.create(name, text));
  if (!/\.gmcr$/i.test(file.name)) return `${file.name} is neither a .gmcr nor a .yaml file, so it cannot be a case.`;
  const copy = await converted(text, file.name);
  return 'refused' in copy ? copy.refused : told(await source.create(name, copy.text), copy.repairs);
}

async function converted(
  text: string,
  file: string,
): Promise<{ readonly text: string; readonly repairs: string } | { readonly refused: string }> {
  try {
    return await askEngine('converted', { text, file, format: 'gmcr' }, {});
  } catch (thrown) {
    const why = toldOf(thrown);
    return { refused: `${file} cannot be imported: ${why}` };
  }
}

function told(written: Written, repairs = ''): string {
  if (written.kind === 'written') {
    go(printView({ screen: 'board', caseId: written.entry.id, params: {} }));
    return repairs === '' ? '' : `Imported, with repairs: ${repairs}`;
  }
  if (written.kind === 'conflict') return 'There is a case of this name already.';
  return withFix(written);
}
