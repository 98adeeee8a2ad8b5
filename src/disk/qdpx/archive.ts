/** The archive of a REFI-QDA project: `project.qde` and texts. Names and sizes are checked before anything is unpacked. */
import { readFileSync, statSync } from 'node:fs';
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { reason } from '../reason.ts';
import { bad, error, good, type Result } from '../../core/problem.ts';

/** Most bytes of the archive, of one file in it, and of all that are unpacked; and most files. */
export interface Bounds {
  readonly archive: number;
  readonly file: number;
  readonly all: number;
  readonly files: number;
}

const BOUNDS: Bounds = { archive: 1_000_000_000, file: 300_000_000, all: 1_000_000_000, files: 100_000 };

export interface Archive {
  readonly project: string;
  /** the text of a source by its name, whatever its case; undefined: there is none in UTF-8 */
  readonly source: (name: string) => string | undefined;
}

/** Errors: file-not-found, exchange-invalid. */
export function openArchive(path: string, bounds: Bounds = BOUNDS): Result<Archive> {
  const at = { path: [], file: path };
  const refuse = (what: string, fix = 'give a .qdpx file as another program exports it'): ReturnType<typeof bad> =>
    bad(error('exchange-invalid', `${path} ${what}`, { fix, at }));
  try {
    const { size } = statSync(path);
    if (size > bounds.archive) return refuse(`is larger than the ${bounds.archive.toLocaleString('en')} bytes that are read`);
    const bytes = readFileSync(path);
    const names: UnzipFileInfo[] = [];
    unzipSync(bytes, { filter: (file) => names.push(file) < 0 });
    const wrong = faultOf(names, bounds);
    if (wrong !== undefined) return refuse(wrong);
    const project = names.find(({ name }) => name.toLowerCase() === 'project.qde');
    if (project === undefined) return refuse('holds no project.qde: it is a ZIP archive, but not of a REFI-QDA project');
    const files = unzipSync(bytes, { filter: (file) => isWanted(file.name) });
    const texts = new Map(Object.entries(files).map(([name, content]) => [name.toLowerCase(), content]));
    const text = textIn(texts.get('project.qde')!);
    if (text === undefined) return refuse('holds a project.qde that is not UTF-8');
    return good({
      project: text,
      source: (name) => {
        const found = texts.get(`sources/${name.toLowerCase()}`);
        return found === undefined ? undefined : textIn(found);
      },
    });
  } catch (thrown) {
    const missing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
    if (missing) return bad(error('file-not-found', `there is no ${path}`, { fix: 'check the path', at }));
    return refuse(`is no ZIP archive, or a broken one: ${reason(thrown)}`);
  }
}

const isWanted = (name: string): boolean => /^(?:project\.qde|sources\/[^/]+\.txt)$/i.test(name);

/** What is wrong with the files of an archive, if anything. */
function faultOf(files: readonly UnzipFileInfo[], bounds: Bounds): string | undefined {
  if (files.length > bounds.files) return `holds more than ${bounds.files.toLocaleString('en')} files`;
  const outside = files.find(({ name }) => /^(?:[/\\]|[a-z]:)|\\|(?:^|\/)\.\.(?:\/|$)/i.test(name));
  if (outside !== undefined) return `holds a file that would lie outside of it: ${outside.name}`;
  const wanted = files.filter(({ name }) => isWanted(name));
  const seen = new Set<string>();
  const twice = wanted.find(({ name }) => seen.size === seen.add(name.toLowerCase()).size);
  if (twice !== undefined) return `holds ${twice.name} twice`;
  const large = wanted.find(({ originalSize }) => originalSize > bounds.file);
  if (large !== undefined)
    return `holds ${large.name} of ${large.originalSize.toLocaleString('en')} bytes; at most ${bounds.file.toLocaleString('en')} are read`;
  const all = wanted.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (all > bounds.all)
    return `unpacks to ${all.toLocaleString('en')} bytes; at most ${bounds.all.toLocaleString('en')} are read`;
  const lying = wanted.find(({ size, originalSize }) => size > originalSize + originalSize / 100 + 1000);
  return lying === undefined ? undefined : `is broken: ${lying.name} is said to be smaller than what is packed`;
}

/** undefined: it is not UTF-8. */
function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
