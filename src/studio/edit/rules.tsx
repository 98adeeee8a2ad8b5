/** What can go together: the rules about which combinations of options are possible. */
import { useState } from 'react';
import { BasisForm } from './basis.tsx';
import { Field, Pick, Section } from './field.tsx';
import { changes, isMapping, list, mapping, setText, textOf, type Mapping } from './form.ts';
import type { Plain } from '../../casefile/plain.ts';

const KINDS: readonly (readonly [string, string])[] = [
  ['never-together', 'never together (with commas)'],
  ['at-least-one', 'at least one of (with commas)'],
  ['exactly-one', 'exactly one of (with commas)'],
  ['requires', 'requires: option, then condition after “:”'],
  ['never', 'never: a condition'],
  ['always', 'always: a condition'],
];
const LISTED = new Set(['never-together', 'at-least-one', 'exactly-one']);

export function RulesForm({ root }: { readonly root: Mapping }) {
  const rules = list(root['feasibility']);
  const [kind, setKind] = useState('never-together');
  const [text, setNew] = useState('');
  return (
    <Section title="What can go together" count={rules.length}>
      {rules.map((value, index) => {
        const rule = mapping(value);
        const own = KINDS.map(([name]) => name).find((name) => rule[name] !== undefined) ?? 'always';
        const path = ['feasibility', index];
        return (
          <details key={index} className="item">
            <summary>
              <span className="muted">{own.replaceAll('-', ' ')}</span> {written(rule[own])}
            </summary>
            <div className="section-body">
              <Field
                label={KINDS.find(([name]) => name === own)![1]}
                value={written(rule[own])}
                list="options"
                onSet={(next) => void changes('rule', { kind: 'set', path: [...path, own], value: parsed(own, next) })}
              />
              <Field
                label="Because"
                value={textOf(rule['because'])}
                onSet={(next) => setText([...path, 'because'], rule['because'], next, 'reason of the rule')}
              />
              <BasisForm part={rule} path={path} sources={mapping(root['sources'])} what="the rule" />
              <button type="button" onClick={() => void changes('rule removed', { kind: 'remove', path })}>
                Remove
              </button>
            </div>
          </details>
        );
      })}
      <form
        className="adder"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '')
            void changes('new rule', { kind: 'add', path: ['feasibility'], value: { [kind]: parsed(kind, text) } }).then(
              (done) => done && setNew(''),
            );
        }}
      >
        <Pick label="New rule" value={kind} options={KINDS} onSet={setKind} />
        <label className="field">
          <span>Options or condition</span>
          <input type="text" list="options" value={text} onChange={(event) => setNew(event.target.value)} spellCheck={false} />
        </label>
        <button type="submit" disabled={text.trim() === ''}>
          Add
        </button>
      </form>
    </Section>
  );
}

function written(value: Plain | undefined): string {
  if (Array.isArray(value)) return value.map((one: Plain) => textOf(one)).join(', ');
  if (isMapping(value))
    return Object.entries(value)
      .map(([left, right]) => `${left}: ${textOf(right)}`)
      .join('; ');
  return textOf(value);
}

function parsed(kind: string, text: string): Plain {
  if (LISTED.has(kind))
    return text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  if (kind !== 'requires') return text.trim();
  return Object.fromEntries(
    text.split(';').map((part) => {
      const at = part.indexOf(':');
      return at === -1 ? [part.trim(), ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    }),
  );
}
