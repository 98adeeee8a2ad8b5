/** Title, summary, day, and the sources. */
import { Adder } from './adder.tsx';
import { Field, Pick, Section } from './field.tsx';
import { changes, isMapping, mapping, setText, textOf, type Mapping } from './form.ts';

export function GeneralForm({ root }: { readonly root: Mapping }) {
  return (
    <Section title="The case" open>
      <Field label="Title" value={textOf(root['title'])} onSet={(text) => setText(['title'], root['title'], text, 'title')} />
      <Field
        label="Summary"
        long
        value={textOf(root['summary'])}
        onSet={(text) => setText(['summary'], root['summary'], text, 'summary')}
      />
      <div className="row">
        <Field
          label="As of (YYYY-MM-DD)"
          value={textOf(root['as-of'])}
          placeholder="2025-02-13"
          onSet={(text) => setText(['as-of'], root['as-of'], text, 'date')}
        />
        <Pick
          label="Kind"
          value={textOf(root['kind'])}
          options={[
            ['', 'not said'],
            ['reported', 'reported'],
            ['published', 'published'],
            ['teaching', 'teaching'],
          ]}
          onSet={(text) => setText(['kind'], root['kind'], text, 'kind')}
        />
      </div>
    </Section>
  );
}

const SOURCE = ['title', 'author', 'publisher', 'date', 'url', 'speaker', 'occasion', 'via', 'note'] as const;

export function SourcesForm({ root }: { readonly root: Mapping }) {
  const sources = mapping(root['sources']);
  return (
    <Section title="Sources" count={Object.keys(sources).length}>
      {Object.entries(sources).map(([id, value]) => {
        const source = isMapping(value) ? value : { title: value };
        return (
          <details key={id} className="item">
            <summary>
              <strong>{id}</strong> <span className="muted">{textOf(source['title'])}</span>
            </summary>
            <div className="section-body">
              <Field
                label="Name in the text"
                value={id}
                onSet={(to) => void changes(`name of ${id}`, { kind: 'rename', path: ['sources', id], to })}
              />
              {SOURCE.map((key) => (
                <Field
                  key={key}
                  label={key}
                  value={textOf(source[key])}
                  onSet={(text) => setText(['sources', id, key], source[key], text, `${key} of ${id}`)}
                />
              ))}
              <button
                type="button"
                onClick={() => void changes(`source ${id} removed`, { kind: 'remove', path: ['sources', id] })}
              >
                Remove
              </button>
            </div>
          </details>
        );
      })}
      <Adder
        label="New source"
        placeholder="a short name"
        onAdd={(id) => changes(`source ${id}`, { kind: 'set', path: ['sources', id], value: { title: id } })}
      />
    </Section>
  );
}
