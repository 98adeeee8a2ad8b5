/** HTML → running text. Scripts, navigation and the like are left out; blocks become paragraphs. */
import { entityText } from '../../core/evidence/entity.ts';
import { Extraction, isoDate, type Extract } from './extract.ts';

const DROPPED = /^(?:script|style|noscript|template|svg|nav|footer|form|button|aside|iframe|select|textarea|head|object)$/;
const BLOCK =
  /^(?:address|article|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|h[1-6]|header|hr|li|main|ol|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)$/;

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[|<(\/?)([a-zA-Z][\w:-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?|\s*\/)*\s*)>|<[!?][^>]*>|&(#?\w{1,31});?|\s+/g;

export function htmlText(html: string): Extract {
  const text = new Extraction();
  const [from, to] = bodyOf(html);
  let at = from;
  let dropped = 0;
  let droppedBy = '';
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(html); match !== null && match.index < to; match = TOKEN.exec(html)) {
    const [whole, slash, tag, , entity] = match;
    if (dropped === 0) text.add(html.slice(at, match.index), at);
    at = match.index + whole.length;
    const name = tag?.toLowerCase();
    if (name !== undefined) {
      if (dropped > 0) {
        if (name === droppedBy && !whole.endsWith('/>')) dropped += slash === '/' ? -1 : 1;
        continue;
      }
      if (DROPPED.test(name)) {
        if (slash === '' && !whole.endsWith('/>')) {
          dropped = 1;
          droppedBy = name;
        }
      } else if (BLOCK.test(name)) text.add('\n\n', match.index, whole.length);
      else if (name === 'br') text.add('\n', match.index, whole.length);
      continue;
    }
    if (dropped > 0) continue;
    if (entity !== undefined) text.add(entityText(entity) ?? whole, match.index, whole.length);
    else if (/^\s+$/.test(whole)) text.add(' ', match.index, whole.length);
  }
  if (dropped === 0 && at < to) text.add(html.slice(at, to), at);
  return { text: text.text, original: (span) => text.original(span), ...metadata(html) };
}

/** The article where the page says which part of it that is. */
function bodyOf(html: string): readonly [from: number, to: number] {
  for (const tag of ['article', 'main', 'body']) {
    const open = new RegExp(`<${tag}(?:\\s[^>]*)?>`, 'i').exec(html);
    if (open === null) continue;
    const close = html.toLowerCase().lastIndexOf(`</${tag}`);
    return [open.index + open[0].length, close === -1 ? html.length : close];
  }
  return [0, html.length];
}

function metadata(html: string): Pick<Extract, 'title' | 'date' | 'publisher'> {
  const head = html.slice(0, 200_000);
  const meta = new Map<string, string>();
  for (const [tag] of head.matchAll(/<meta\s[^>]*>/gi)) {
    const key = /(?:property|name|itemprop)\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1]?.toLowerCase();
    const value = /content\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
    if (key !== undefined && value !== null) meta.set(key, plain(value[1] ?? value[2] ?? ''));
  }
  const heading =
    /<h1(?:\s[^>]*)?>([\s\S]*?)<\/h1>/i.exec(head)?.[1] ?? /<title(?:\s[^>]*)?>([\s\S]*?)<\/title>/i.exec(head)?.[1];
  const title = meta.get('og:title') ?? (heading === undefined ? undefined : plain(heading));
  const time = /<time\s[^>]*datetime\s*=\s*["']?([^"'\s>]+)/i.exec(head)?.[1];
  const date = isoDate(
    meta.get('article:published_time') ?? meta.get('datepublished') ?? meta.get('date') ?? meta.get('dc.date') ?? time,
  );
  const publisher = meta.get('og:site_name') ?? meta.get('publisher');
  return {
    ...(title === undefined || title === '' ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(publisher === undefined || publisher === '' ? {} : { publisher }),
  };
}

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#?\w{1,31});/g, (whole, entity: string) => entityText(entity) ?? whole)
    .replaceAll(/\s+/g, ' ')
    .trim();
