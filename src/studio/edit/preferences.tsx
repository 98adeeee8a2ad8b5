/** What each party wants: statements in order, weights, or a ranking. */
import { BasisForm } from './basis.tsx';
import { Adder } from './adder.tsx';
import { Field, Pick, Section } from './field.tsx';
import { changes, isMapping, list, mapping, textOf, textsOf, type Mapping } from './form.ts';
import { OrderedList } from './ordered.tsx';
import { basisText, statementText } from './said.ts';
import { TRIED } from '../engine/tried.ts';
import { toScreen, useView } from '../url.ts';
import type { Plain } from '../../casefile/plain.ts';

const WAYS = ['statements', 'weights', 'ranking'] as const;
type Way = (typeof WAYS)[number];

export function PreferencesForm({ root }: { readonly root: Mapping }) {
  const parties = Object.entries(mapping(root['parties']));
  return (
    <Section title="What each party wants" count={Object.keys(mapping(root['preferences'])).length} open>
      {parties.map(([id, party]) => (
        <details key={id} className="item">
          <summary>
            <strong>{isMapping(party) ? textOf(party['name']) || id : textOf(party) || id}</strong>
          </summary>
          <div className="section-body">
            <PreferenceForm root={root} party={id} />
          </div>
        </details>
      ))}
    </Section>
  );
}

/** What one party wants, whichever way it is said; used on Change as well. */
export function PreferenceForm({ root, party }: { readonly root: Mapping; readonly party: string }) {
  const place = useView();
  const value = mapping(root['preferences'])[party];
  const preference = mapping(value);
  const way: Way | undefined = WAYS.find((known) => preference[known] !== undefined);
  const path = ['preferences', party];
  const begin = (next: string): void => {
    const empty: Readonly<Record<string, Plain>> = { statements: ['always'], weights: {}, ranking: [] };
    if (next !== '') void changes(`preferences of ${party}`, { kind: 'set', path, value: { [next]: empty[next]! } });
  };
  if (way === undefined) {
    return (
      <Pick
        label="Said by"
        value=""
        options={[
          ['', 'not said: it likes all outcomes the same'],
          ...WAYS.map((known): [string, string] => [known, NAMES[known]]),
        ]}
        onSet={begin}
      />
    );
  }
  return (
    <>
      {way === 'statements' && <StatementsForm root={root} party={party} />}
      {way === 'weights' && <WeightsForm root={root} weights={mapping(preference['weights'])} party={party} />}
      {way === 'ranking' && (
        <Field
          label="Outcomes, best first; equally good ones joined by ="
          value={rankingText(preference['ranking'])}
          onSet={(text) =>
            void changes(`ranking of ${party}`, { kind: 'set', path: [...path, 'ranking'], value: parsedRanking(text) })
          }
        />
      )}
      {preference['comparisons'] !== undefined || preference['thresholds'] !== undefined ? (
        <p>
          It also has comparisons or thresholds: <a href={toScreen(place, 'edit', { find: party })}>edit them in the text</a>.
        </p>
      ) : null}
      {way === 'statements' && list(preference['statements']).every((one) => basisText(one) !== '') ? null : (
        <BasisForm part={preference} path={path} sources={mapping(root['sources'])} what={`the preferences of ${party}`} />
      )}
    </>
  );
}

const NAMES: Readonly<Record<Way, string>> = {
  statements: 'statements, most important first',
  weights: 'a weight for each option',
  ranking: 'a ranking of outcomes',
};

/** The statements of a party, to be moved by drag or by keys. */
function StatementsForm({ root, party }: { readonly root: Mapping; readonly party: string }) {
  const statements = list(mapping(mapping(root['preferences'])[party])['statements']);
  const path = ['preferences', party, 'statements'];
  return (
    <>
      <OrderedList
        label={`What ${party} wants, most important first`}
        items={statements.map((one, at) => ({
          text: statementText(one),
          detail: basisText(one),
          ...(isMapping(one) && one['say'] === undefined
            ? {}
            : {
                basis: (
                  <BasisForm
                    part={mapping(one)}
                    path={[...path, at]}
                    sources={mapping(root['sources'])}
                    what={`“${statementText(one)}”`}
                  />
                ),
              }),
        }))}
        onMove={(from, to) => changes(`statement of ${party} moved`, { kind: 'move', path: [...path, from], to })}
        onRemove={(at) => void changes(`statement of ${party} removed`, { kind: 'remove', path: [...path, at] })}
        onChange={(at, text) =>
          void changes(`statement of ${party}`, {
            kind: 'set',
            path: isMapping(statements[at]) && statements[at]['say'] !== undefined ? [...path, at, 'say'] : [...path, at],
            value: text,
          })
        }
        editable={(at) =>
          typeof statements[at] === 'string' || (isMapping(statements[at]) && statements[at]['say'] !== undefined)
        }
      />
      <Adder
        label="New statement"
        placeholder="a condition over options"
        list="options"
        onAdd={(text) =>
          changes(`statement of ${party}`, {
            kind: 'add',
            path,
            value: root['kind'] === 'reported' ? { say: text, assumed: TRIED } : text,
          })
        }
      />
    </>
  );
}

function WeightsForm({ root, weights, party }: { readonly root: Mapping; readonly weights: Mapping; readonly party: string }) {
  return (
    <div className="weights">
      {Object.entries(mapping(root['options'])).map(([id, option]) => {
        const value = weights[id];
        const weight = isMapping(value) ? value['weight'] : value;
        const path = ['preferences', party, 'weights', id, ...(isMapping(value) ? ['weight'] : [])];
        return (
          <Field
            key={id}
            label={isMapping(option) ? textOf(option['label']) || id : id}
            value={textOf(weight)}
            placeholder="0"
            onSet={(text) => {
              const number = Number(text.replace('−', '-'));
              if (text.trim() === '') {
                if (value !== undefined)
                  void changes(`weight of ${id}`, { kind: 'remove', path: ['preferences', party, 'weights', id] });
              } else if (Number.isFinite(number)) void changes(`weight of ${id}`, { kind: 'set', path, value: number });
            }}
          />
        );
      })}
    </div>
  );
}

const rankingText = (value: Plain | undefined): string =>
  Array.isArray(value) ? value.map((tier: Plain) => textsOf(tier).join(' = ')).join(' > ') : textOf(value);

function parsedRanking(text: string): Plain {
  // signs of strength stay on one line, as they are written
  if (/>>|\?/.test(text)) return text.trim();
  const outcome = (part: string): Plain => (/^\d+$/.test(part.trim()) ? Number(part) : part.trim());
  return text
    .split('>')
    .map((tier) =>
      tier
        .split('=')
        .map(outcome)
        .filter((part) => part !== ''),
    )
    .filter((tier) => tier.length > 0)
    .map((tier) => (tier.length === 1 ? tier[0]! : tier));
}
