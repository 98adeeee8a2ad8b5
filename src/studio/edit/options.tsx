/** The options: who can change them, what they are called; added, removed and moved with every pattern of the case. */
import { useState } from 'react';
import { askEngine } from '../engine/client.ts';
import { Dialog } from '../parts/dialogs.tsx';
import { subjectOf, useSession } from '../session.ts';
import { Adder } from './adder.tsx';
import { BasisForm } from './basis.tsx';
import { Field, Pick, Section } from './field.tsx';
import { changes, edit, isMapping, mapping, setText, textOf, textsOf, type Mapping } from './form.ts';
import { idFrom } from './parties.tsx';

export function OptionsForm({ root }: { readonly root: Mapping }) {
  const options = Object.entries(mapping(root['options']));
  const parties = Object.entries(mapping(root['parties'])).map(([id, party]): [string, string] => [
    id,
    isMapping(party) ? textOf(party['name']) || id : textOf(party) || id,
  ]);
  const [removing, setRemoving] = useState<{ readonly id: string; readonly mentions: readonly string[] }>();
  const remove = async (id: string): Promise<void> => {
    const subject = subjectOf(useSession.getState());
    const mentions = subject === undefined ? [] : await askEngine('mentions', subject, { option: id });
    if (mentions.length === 0) await edit({ kind: 'remove-option', id, mentions: false }, `option ${id} removed`);
    else setRemoving({ id, mentions });
  };
  return (
    <Section title="Options" count={options.length}>
      {options.map(([id, value], index) => {
        const option = mapping(value);
        const path = ['options', id];
        const owner = option['owners'] === undefined ? textOf(option['owner']) : textsOf(option['owners']).join(', ');
        return (
          <details key={id} className="item">
            <summary>
              <strong>{textOf(option['label']) || id}</strong> <span className="muted">{owner}</span>
            </summary>
            <div className="section-body">
              <Field
                label="The party can …"
                value={textOf(option['label'])}
                placeholder={id}
                onSet={(text) => setText([...path, 'label'], option['label'], text, `label of ${id}`)}
              />
              <Field
                label="Name in the text"
                value={id}
                onSet={(to) => void changes(`${id} renamed`, { kind: 'rename', path, to })}
              />
              <Pick
                label="Who can change it"
                value={owner}
                options={[...parties, ['nobody', 'nobody: a circumstance']]}
                onSet={(next) => void setOwner(option, path, next, id)}
              />
              <Pick
                label="Way back"
                value={textOf(option['one-way'])}
                options={[
                  ['', 'can be taken and dropped'],
                  ['on', 'once taken it stays taken'],
                  ['off', 'once dropped it stays dropped'],
                ]}
                onSet={(text) => setText([...path, 'one-way'], option['one-way'], text, `way back of ${id}`)}
              />
              <BasisForm part={option} path={path} sources={mapping(root['sources'])} what={id} />
              <p className="buttons">
                <button
                  type="button"
                  disabled={index === 0}
                  onClick={() => void edit({ kind: 'move-option', id, to: index - 1 }, `${id} moved`)}
                >
                  Up
                </button>
                <button
                  type="button"
                  disabled={index === options.length - 1}
                  onClick={() => void edit({ kind: 'move-option', id, to: index + 1 }, `${id} moved`)}
                >
                  Down
                </button>
                <button type="button" onClick={() => void remove(id)}>
                  Remove
                </button>
              </p>
            </div>
          </details>
        );
      })}
      <Adder
        label="New option: the party can …"
        placeholder="agree to a ceasefire"
        onAdd={(label) =>
          edit(
            { kind: 'add-option', id: idFrom(label), option: { owner: parties[0]?.[0] ?? 'nobody', label } },
            `option ${label}`,
          )
        }
      />
      {removing !== undefined && (
        <Dialog title={`Remove the option “${removing.id}”`} onClose={() => setRemoving(undefined)}>
          <p>These parts of the case speak of it:</p>
          <ul>
            {removing.mentions.map((text, key) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
          <p className="buttons">
            <button
              type="button"
              className="primary"
              onClick={() =>
                void edit({ kind: 'remove-option', id: removing.id, mentions: true }, `option ${removing.id} removed`).then(() =>
                  setRemoving(undefined),
                )
              }
            >
              Remove them too
            </button>
            <button
              type="button"
              onClick={() =>
                void edit({ kind: 'remove-option', id: removing.id, mentions: false }, `option ${removing.id} removed`).then(() =>
                  setRemoving(undefined),
                )
              }
            >
              Keep them; I will change them
            </button>
          </p>
        </Dialog>
      )}
    </Section>
  );
}

async function setOwner(option: Mapping, path: readonly string[], next: string, id: string): Promise<void> {
  const drop = option['owners'] === undefined ? [] : [{ kind: 'remove' as const, path: [...path, 'owners'] }];
  await changes(`who can change ${id}`, ...drop, { kind: 'set', path: [...path, 'owner'], value: next });
}
