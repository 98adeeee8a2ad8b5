/** What people commonly mean where YAML sees a mistake: from a line and the parser's error to words that help. */
import type { ProblemCode } from '../core/problem.ts';

export interface Trap {
  readonly code: ProblemCode;
  readonly message: string;
  readonly fix?: string;
  /** what is opened and not closed: the place is where it is opened */
  readonly opened?: 'quote' | 'bracket' | 'directive';
  /** where on the line it stands, from 0, if not where the parser stopped */
  readonly column?: number;
}

/** Explains the parser's error (its code and words) at `column` (from 0) of `line`. */
export function trapOn(line: string, column: number, code: string, message: string): Trap {
  const before = line.slice(0, column);
  if (code === 'TAB_AS_INDENT' || /^ *\t/.test(line)) {
    return { code: 'yaml-tab', message: 'a tab is used for indentation', fix: 'YAML wants spaces; use two for each level' };
  }
  const quoted = /(?:^|[-:,[{]\s+|^\s*)((["'])(?:(?!\2).)*\2\s+[^\s#,\]}:].*)$/.exec(line);
  if (code === 'UNEXPECTED_TOKEN' && quoted !== null) {
    const value = quoted[1]!.replace(/\s+#.*$/, '').replace(/[\s\]},]+$/, '');
    return quoted[2] === '"'
      ? {
          code: 'yaml-trap',
          message: 'a value that begins with a double quote ends at the next double quote',
          fix: `put the whole of it in single quotes: '${value.replaceAll("'", "''")}'`,
        }
      : {
          code: 'yaml-trap',
          message: 'a value that begins with a single quote ends at the next single quote',
          fix: `names stand in double quotes and the whole in single quotes: '${value.replaceAll("'", '"')}'`,
        };
  }
  const sign = /(?:^\s*(?:- )*|: +|[[{,] *)([*&!])\S*\s*/.exec(line);
  if (
    (code === 'UNEXPECTED_TOKEN' ||
      code === 'BAD_ALIAS' ||
      code === 'ALIAS_PROPS' ||
      code === 'MULTIPLE_ANCHORS' ||
      code === 'MULTIPLE_TAGS') &&
    sign !== null
  ) {
    const meaning = { '*': 'a reference', '&': 'an anchor', '!': 'a type tag' }[sign[1]!];
    return {
      code: 'yaml-trap',
      message: `YAML reads "${sign[1]}" at the start of a value as ${meaning}`,
      fix: 'put the value in quotes; in conditions write not, and, or',
      column: sign.index + sign[0].indexOf(sign[1]!),
    };
  }
  if (/^\s*(?:- )*[\p{L}\p{N}_-]+:[^\s:]/u.test(line) && (code === 'MULTILINE_IMPLICIT_KEY' || code === 'BLOCK_AS_IMPLICIT_KEY'))
    return noSpace;
  switch (code) {
    case 'BAD_SCALAR_START':
      return { code: 'yaml-trap', message: `a value cannot begin with "${line[column] ?? ''}"`, fix: 'put the value in quotes' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:\s.*:(\s|$)/.test(line)
        ? {
            code: 'yaml-trap',
            message: 'a second ": " on the line is read as another key',
            fix: 'put text that contains ": " in quotes',
          }
        : {
            code: 'yaml-syntax',
            message: 'this line is indented as if it belonged to the value before it',
            fix: 'line it up with its neighbours',
          };
    case 'BAD_INDENT': {
      const close = /^Flow .* end with a (.)$/.exec(message)?.[1];
      if (close !== undefined) return notClosed(close);
      return {
        code: 'yaml-syntax',
        message: 'this line is indented neither like the line above it nor like those it belongs to',
        fix: 'line it up with its neighbours',
      };
    }
    case 'MISSING_CHAR':
      return missing(message, before);
    case 'MULTILINE_IMPLICIT_KEY':
      return /:(?:\s|$)/.test(line)
        ? {
            code: 'yaml-syntax',
            message: 'this line is indented as if it belonged to the value before it',
            fix: 'line it up with its neighbours',
          }
        : {
            code: 'yaml-syntax',
            message: 'this line has no ": " and is not indented under a text above it',
            fix: 'write "key: value", or indent it to go on with the text above',
          };
    case 'MULTIPLE_DOCS':
      return { code: 'yaml-syntax', message: '"---" begins a second document', fix: 'one file holds one case; remove the line' };
    case 'BAD_DQ_ESCAPE':
      return {
        code: 'yaml-trap',
        message: 'a backslash in double quotes begins an escape',
        fix: 'write it twice, or use single quotes',
      };
    case 'RESOURCE_EXHAUSTION':
      return { code: 'yaml-syntax', message: 'the values are nested too deeply to read', fix: 'a case needs six levels at most' };
    case 'BAD_DIRECTIVE':
      return directive;
    default:
      return {
        code: 'yaml-syntax',
        message: lowerFirst(message),
        fix: 'compare it with the examples in docs/howto/case-file.md',
      };
  }
}

const noSpace: Trap = {
  code: 'yaml-syntax',
  message: 'a key without ": " after it',
  fix: 'write "key: value", with a space after the colon',
};

const notClosed = (close: string): Trap => ({
  code: 'yaml-syntax',
  message: `"${close === ']' ? '[' : '{'}" is opened and not closed`,
  fix: `add "${close}"; the lines inside must be indented`,
  opened: 'bracket',
});

function missing(message: string, before: string): Trap {
  if (/closing ["']/.test(message))
    return { code: 'yaml-syntax', message: 'a quote is opened and not closed', fix: 'add the closing quote', opened: 'quote' };
  if (message.includes('followed by map values')) return noSpace;
  if (message.includes('without - indicator')) {
    return {
      code: 'yaml-syntax',
      message: 'this line is indented neither like the item above it nor like the list',
      fix: 'line it up with the first key of the item, or begin a new item with "- "',
    };
  }
  const close = /end with a ([\]}])/.exec(message)?.[1];
  if (close !== undefined) return notClosed(close);
  if (before.trim() === '' && message.includes('directives-end')) return directive;
  return { code: 'yaml-syntax', message: lowerFirst(message), fix: 'compare it with the examples in docs/howto/case-file.md' };
}

const directive: Trap = {
  code: 'yaml-trap',
  message: 'a line that begins with "%" is a directive to YAML',
  fix: 'put it in quotes',
  opened: 'directive',
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
