/** Today's outcome, and outcomes with names of their own. */
import { useState } from 'react';
import { OutcomeTicks, patternOf } from './ticks.tsx';
import { Field, Section } from './field.tsx';
import { changes, list, mapping, setText, textOf, textsOf, type Mapping } from './form.ts';

export function OutcomesForm({ root }: { readonly root: Mapping }) {
  const options = Object.keys(mapping(root['options']));
  const outcomes = list(root['outcomes']).map((value) => mapping(value));
  const merged = list(root['merged']).map((value) => mapping(value));
  const [fresh, setFresh] = useState('N'.repeat(options.length));
  const pattern = fresh.length === options.length ? fresh : 'N'.repeat(options.length);
  const today = patternOf(root['status-quo'], options);
  return (
    <>
      <Section title="Today">
        {options.length > 0 && (today !== undefined || root['status-quo'] === undefined) ? (
          <OutcomeTicks
            root={root}
            label="What is done today"
            pattern={today ?? 'N'.repeat(options.length)}
            onSet={(next) => void changes('today', { kind: 'set', path: ['status-quo'], value: next })}
          />
        ) : (
          <Field
            label="Today’s outcome: a number or a name"
            value={textsOf(root['status-quo']).join(', ')}
            onSet={(text) => setText(['status-quo'], root['status-quo'], text, 'today')}
          />
        )}
      </Section>
      <Section title="Named outcomes" count={outcomes.length + merged.length}>
        {outcomes.map((outcome, index) => (
          <div key={index} className="item row">
            <span className="muted">{textsOf(outcome['is']).join(', ')}</span>
            <Field
              label="Name"
              value={textOf(outcome['name'])}
              onSet={(text) => setText(['outcomes', index, 'name'], outcome['name'], text, 'name of an outcome')}
            />
            <button
              type="button"
              onClick={() => void changes('outcome no longer named', { kind: 'remove', path: ['outcomes', index] })}
            >
              Remove
            </button>
          </div>
        ))}
        {merged.map((merge, index) => (
          <div key={`m${index}`} className="item">
            <div className="row">
              <Field
                label="States that count as one: name"
                value={textOf(merge['name'])}
                onSet={(text) => setText(['merged', index, 'name'], merge['name'], text, 'name of a merged outcome')}
              />
              <Field
                label="Where"
                value={textOf(merge['when'])}
                list="options"
                onSet={(text) => setText(['merged', index, 'when'], merge['when'], text, 'merged outcome')}
              />
              <button
                type="button"
                onClick={() => void changes('states no longer merged', { kind: 'remove', path: ['merged', index] })}
              >
                Remove
              </button>
            </div>
          </div>
        ))}
        {options.length > 0 && (
          <>
            <OutcomeTicks root={root} label="Name another outcome" pattern={pattern} onSet={setFresh} />
            <button
              type="button"
              onClick={() =>
                void changes('named outcome', { kind: 'add', path: ['outcomes'], value: { is: pattern, name: 'unnamed' } })
              }
            >
              Add
            </button>
          </>
        )}
      </Section>
    </>
  );
}
