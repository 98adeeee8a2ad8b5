/** Direct, mixed or indirect: how much of the content stands between quotation marks. */
import type { Kind, Span } from '../core/evidence/reading.ts';

export function kindOf(text: string, spans: readonly Span[]): Kind {
  const words = spans.map(([from, to]) => text.slice(from, to)).join(' ');
  if (!/[“”]/.test(words)) return /^‘[^‘’]*’[,.?!]?$/.test(words.trim()) ? 'direct' : 'indirect';
  const outside = words.replaceAll(/“[^“”]*(?:”|(?=“)|$)/g, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return /^\s*“/.test(words) && outside <= 2 ? 'direct' : outside === 0 ? 'direct' : 'mixed';
}
