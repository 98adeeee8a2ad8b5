/** The parties: names, aliases, colours. */
import { Adder } from './adder.tsx';
import { Field, Pick, Section } from './field.tsx';
import { changes, isMapping, mapping, setText, textOf, textsOf, type Mapping } from './form.ts';
import { COLOUR_NAMES, colourOf } from '../../figures/colour.ts';

export function PartiesForm({ root }: { readonly root: Mapping }) {
  const parties = mapping(root['parties']);
  return (
    <Section title="Parties" count={Object.keys(parties).length}>
      {Object.entries(parties).map(([id, value]) => {
        const party = isMapping(value) ? value : { name: value };
        const path = ['parties', id];
        const colour = textOf(party['colour']);
        return (
          <details key={id} className="item" style={{ borderLeftColor: colourOf(colour) ?? 'var(--line)' }}>
            <summary>
              <strong>{textOf(party['name']) || id}</strong> <span className="muted">{id}</span>
            </summary>
            <div className="section-body">
              <Field
                label="Name"
                value={textOf(party['name'])}
                placeholder={id}
                onSet={(text) => setText([...path, 'name'], party['name'], text, `name of ${id}`)}
              />
              <Field
                label="Name in the text"
                value={id}
                onSet={(to) => void changes(`${id} renamed`, { kind: 'rename', path, to })}
              />
              <Field
                label="Other names, with commas"
                value={textsOf(party['aliases']).join(', ')}
                onSet={(text) => {
                  const names = text
                    .split(',')
                    .map((name) => name.trim())
                    .filter((name) => name !== '');
                  void changes(
                    `aliases of ${id}`,
                    names.length === 0
                      ? { kind: 'remove', path: [...path, 'aliases'] }
                      : { kind: 'set', path: [...path, 'aliases'], value: names },
                  );
                }}
              />
              <Pick
                label="Colour"
                value={colour}
                options={[['', 'by itself'], ...COLOUR_NAMES.map((name): [string, string] => [name, name])]}
                onSet={(text) => setText([...path, 'colour'], party['colour'], text, `colour of ${id}`)}
              />
              <Field
                label="Kind"
                value={textOf(party['kind'])}
                placeholder="government, company …"
                onSet={(text) => setText([...path, 'kind'], party['kind'], text, `kind of ${id}`)}
              />
              <button
                type="button"
                onClick={() => void changes(`party ${id} removed`, { kind: 'remove', path }, ...preferencesOf(root, id))}
              >
                Remove, with its preferences
              </button>
            </div>
          </details>
        );
      })}
      <Adder
        label="New party"
        placeholder="its name"
        onAdd={(name) => changes(`party ${name}`, { kind: 'set', path: ['parties', idFrom(name)], value: { name } })}
      />
    </Section>
  );
}

const preferencesOf = (root: Mapping, id: string) =>
  Object.hasOwn(mapping(root['preferences']), id) ? [{ kind: 'remove' as const, path: ['preferences', id] }] : [];

/** A word for the text of the case, from a name as people write it. */
export const idFrom = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '') || name;
