/** A report as it is read away from the command line: without what only the command line can do. */
import { textOf, type Phrase } from '../words/phrase.ts';
import type { Block, Document, Item } from './document.ts';

/** The document without its flags; a block that said nothing else is dropped. */
export function withoutFlags<D extends Document>(document: D): D {
  return { ...document, blocks: document.blocks.flatMap(unflagged) };
}

function unflagged(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note': {
      const text = plain(block.text);
      return textOf(text) === '' && textOf(block.text) !== '' ? [] : [{ ...block, text }];
    }
    case 'list':
      return [{ ...block, items: block.items.map(itemOf) }];
    case 'heading':
    case 'facts':
    case 'table':
    case 'code':
      return [block];
  }
}

const itemOf = ({ text, items }: Item): Item => ({
  text: plain(text),
  ...(items === undefined ? {} : { items: items.map(itemOf) }),
});

const plain = (text: Phrase): Phrase => text.filter((part) => typeof part === 'string' || part.kind !== 'flag');
