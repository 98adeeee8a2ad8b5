/**
 * What a TypeScript file imports, exports and names, by a small scanner of its own: the compiler of the day has no
 * programming interface, and a tool that quietly reads nothing would pass every rule.
 */
export interface Token {
  readonly kind: 'word' | 'string' | 'template' | 'regex' | 'mark';
  readonly text: string;
  readonly line: number;
}

export interface Import {
  /** the module, or undefined where it is computed at run time */
  readonly from: string | undefined;
  readonly line: number;
}

/** Words after which a slash begins a regular expression. */
const BEFORE_REGEX = new Set([
  'return',
  'typeof',
  'case',
  'in',
  'of',
  'delete',
  'void',
  'throw',
  'new',
  'else',
  'do',
  'await',
  'yield',
]);

/** The tokens of a file without comments; what stands in `${…}` of a template is scanned like any other code. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  // one entry per open template: how many braces are open inside its current ${…}
  const templates: number[] = [];
  let line = 1;
  let at = 0;
  const push = (kind: Token['kind'], from: number, to: number): void => {
    const part = text.slice(from, to);
    tokens.push({ kind, text: part, line });
    line += part.split('\n').length - 1;
    at = to;
  };
  const template = (from: number): void => {
    let end = from;
    while (end < text.length && text[end] !== '`' && !text.startsWith('${', end)) end += text[end] === '\\' ? 2 : 1;
    push('template', from, end);
    if (text[end] === '`') at = end + 1;
    else {
      at = end + 2;
      templates.push(0);
    }
  };
  while (at < text.length) {
    const rest = text.slice(at, at + 2);
    const char = text[at]!;
    if (char === '\n') {
      line++;
      at++;
    } else if (/\s/.test(char)) at++;
    else if (rest === '//' || (rest === '#!' && at === 0)) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else if (rest === '/*') {
      const end = text.indexOf('*/', at + 2);
      const stop = end < 0 ? text.length : end + 2;
      line += text.slice(at, stop).split('\n').length - 1;
      at = stop;
    } else if (char === '"' || char === "'") {
      let end = at + 1;
      while (end < text.length && text[end] !== char && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1;
      push('string', at, Math.min(end + 1, text.length));
    } else if (char === '`') template(at + 1);
    else if (char === '}' && templates.at(-1) === 0) {
      templates.pop();
      template(at + 1);
    } else if (char === '/' && beginsRegex(tokens.at(-1))) push('regex', at, endOfRegex(text, at));
    else if (/[\p{L}\p{N}_$#@]/u.test(char)) {
      const word = /^[\p{L}\p{M}\p{N}_$#@]+/u.exec(text.slice(at, at + 400))![0];
      push('word', at, at + word.length);
    } else {
      if (templates.length > 0 && char === '{') templates[templates.length - 1]!++;
      if (templates.length > 0 && char === '}') templates[templates.length - 1]!--;
      push('mark', at, at + 1);
    }
  }
  return tokens;
}

function beginsRegex(before: Token | undefined): boolean {
  if (before === undefined) return true;
  if (before.kind === 'word') return BEFORE_REGEX.has(before.text);
  return before.kind === 'mark' && !')]}'.includes(before.text);
}

function endOfRegex(text: string, start: number): number {
  let end = start + 1;
  let inClass = false;
  while (end < text.length && text[end] !== '\n' && (inClass || text[end] !== '/')) {
    if (text[end] === '\\') end++;
    else if (text[end] === '[') inClass = true;
    else if (text[end] === ']') inClass = false;
    end++;
  }
  return end + 1;
}

/** Every `import …`, `export … from`, `import(…)` and `require(…)`, types included. */
export function importsOf(tokens: readonly Token[]): Import[] {
  const found: Import[] = [];
  const text = (i: number): string => (tokens[i]?.kind === 'string' ? '' : (tokens[i]?.text ?? ''));
  tokens.forEach((token, i) => {
    if (token.kind !== 'word' || text(i - 1) === '.') return;
    if ((token.text === 'import' || token.text === 'require') && text(i + 1) === '(') {
      const argument = tokens[i + 2];
      const literal = argument?.kind === 'string' || (argument?.kind === 'template' && [')', ','].includes(text(i + 3)));
      found.push({ from: literal ? unquote(argument) : undefined, line: token.line });
    } else if (token.text === 'import' && tokens[i + 1]?.kind === 'string') {
      found.push({ from: unquote(tokens[i + 1]!), line: token.line });
    } else if (token.text === 'import' || token.text === 'export') {
      const from = clauseEnd(tokens, i + 1);
      if (from !== undefined) found.push({ from: unquote(from), line: token.line });
    }
  });
  return found;
}

/** The module of `… from 'module'` that begins at `i`: names, `*`, `as`, `type`, braces and commas may stand before `from`. */
function clauseEnd(tokens: readonly Token[], i: number): Token | undefined {
  for (let at = i; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'word' && token.text === 'from' && tokens[at + 1]?.kind === 'string') return tokens[at + 1];
    const inClause = token.kind === 'word' || token.kind === 'string' || '{},*'.includes(token.text);
    if (!inClause) return undefined;
    if (token.kind === 'word' && ['const', 'function', 'class', 'interface', 'declare', 'let', 'default'].includes(token.text)) {
      if (tokens[at - 1]?.text !== 'as' && tokens[at + 1]?.text !== 'as') return undefined;
    }
  }
  return undefined;
}

/** The lines with a default export, `export { x as default }` included. */
export function defaultExportsOf(tokens: readonly Token[]): number[] {
  return tokens.flatMap((token, i) => {
    if (token.kind !== 'word' || token.text !== 'default') return [];
    const before = tokens[i - 1]?.text;
    if (before === 'export') return [token.line];
    return before === 'as' && insideExport(tokens, i) ? [token.line] : [];
  });
}

function insideExport(tokens: readonly Token[], i: number): boolean {
  let at = i;
  while (at > 0 && tokens[at]!.text !== '{' && tokens[at]!.text !== '*') at--;
  return tokens[at - 1]?.text === 'export' || (tokens[at - 1]?.text === 'type' && tokens[at - 2]?.text === 'export');
}

const unquote = (token: Token): string => (token.kind === 'string' ? token.text.slice(1, -1) : token.text);
