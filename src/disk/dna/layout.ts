/**
 * The layout of Discourse Network Analyzer 3: its tables and columns, and the variables that a file of ours has.
 * In "DNA Statement" each statement is for or against a concept; what is neither has a type of its own.
 */
const colour = ['Red', 'Green', 'Blue'].map((name) => `${name} INTEGER NOT NULL DEFAULT 0 CHECK (${name} BETWEEN 0 AND 255)`);
const short = (name: string, more = "NOT NULL DEFAULT ''"): string => `${name} TEXT ${more} CHECK (LENGTH(${name}) < 191)`;
const flag = (name: string, standard = 1): string =>
  `${name} INTEGER NOT NULL DEFAULT ${standard} CHECK (${name} BETWEEN 0 AND 1)`;
const refers = (column: string, table: string): string => `FOREIGN KEY (${column}) REFERENCES ${table} (ID) ON DELETE CASCADE`;
const id = 'ID INTEGER NOT NULL PRIMARY KEY';

const PERMISSIONS = [
  ...['Add', 'Edit', 'Delete', 'Import'].map((deed) => `${deed}Documents`),
  ...['Add', 'Edit', 'Delete'].map((deed) => `${deed}Statements`),
  ...['Attributes', 'Regex', 'StatementTypes', 'Coders', 'CoderRelations'].map((what) => `Edit${what}`),
  ...['Documents', 'Statements'].flatMap((what) => [`ViewOthers${what}`, `EditOthers${what}`]),
].map((name) => flag(`Permission${name}`));

/** Values of a statement, by their kind: the table of each, and its column. */
const valueTable = (name: string, value: string, ...more: readonly string[]): readonly [string, readonly string[]] => [
  name,
  [
    id,
    'StatementId INTEGER NOT NULL',
    'VariableId INTEGER NOT NULL',
    value,
    refers('StatementId', 'STATEMENTS'),
    refers('VariableId', 'VARIABLES'),
    ...more,
    'UNIQUE (StatementId, VariableId)',
  ],
];

const TABLES: readonly (readonly [name: string, columns: readonly string[]])[] = [
  ['SETTINGS', ['Property TEXT PRIMARY KEY', 'Value TEXT NOT NULL']],
  [
    'CODERS',
    [
      id,
      short('Name', 'NOT NULL'),
      ...colour,
      'Refresh INTEGER NOT NULL DEFAULT 0 CHECK (Refresh BETWEEN 0 AND 9999)',
      'FontSize INTEGER NOT NULL DEFAULT 14 CHECK (FontSize BETWEEN 1 AND 99)',
      short('Password', 'NOT NULL'),
      'PopupWidth INTEGER DEFAULT 300 CHECK (PopupWidth BETWEEN 100 AND 9999)',
      flag('ColorByCoder', 0),
      flag('PopupDecoration', 0),
      flag('PopupAutoComplete'),
      ...PERMISSIONS,
    ],
  ],
  [
    'DOCUMENTS',
    [
      id,
      short('Title', 'NOT NULL'),
      'Text TEXT NOT NULL',
      'Coder INTEGER',
      ...['Author', 'Source', 'Section'].map((name) => short(name)),
      "Notes TEXT NOT NULL DEFAULT ''",
      short('Type'),
      'Date INTEGER NOT NULL',
      refers('Coder', 'CODERS'),
    ],
  ],
  ['STATEMENTTYPES', [id, short('Label', 'NOT NULL'), ...colour]],
  [
    'VARIABLES',
    [
      id,
      short('Variable', 'NOT NULL'),
      "DataType TEXT NOT NULL DEFAULT 'short text' CHECK (DataType IN ('boolean', 'integer', 'long text', 'short text'))",
      'StatementTypeId INTEGER',
      refers('StatementTypeId', 'STATEMENTTYPES'),
      'UNIQUE (Variable, StatementTypeId)',
    ],
  ],
  [
    'VARIABLELINKS',
    [
      id,
      'SourceVariableId INTEGER',
      'TargetVariableId INTEGER',
      'CHECK (TargetVariableId != SourceVariableId)',
      refers('SourceVariableId', 'VARIABLES'),
      refers('TargetVariableId', 'VARIABLES'),
    ],
  ],
  ['REGEXES', [short('Label', 'PRIMARY KEY'), ...colour]],
  [
    'CODERRELATIONS',
    [
      id,
      'Coder INTEGER CHECK (Coder > 0)',
      'OtherCoder INTEGER CHECK (OtherCoder > 0)',
      ...['viewStatements', 'editStatements', 'viewDocuments', 'editDocuments'].map((name) => flag(name)),
      'CHECK (Coder != OtherCoder)',
      refers('Coder', 'CODERS'),
      refers('OtherCoder', 'CODERS'),
    ],
  ],
  [
    'STATEMENTS',
    [
      id,
      'StatementTypeId INTEGER',
      'DocumentId INTEGER',
      'Start INTEGER NOT NULL CHECK (Start >= 0)',
      'Stop INTEGER NOT NULL CHECK (Stop >= 0)',
      'Coder INTEGER',
      'CHECK (Start < Stop)',
      refers('StatementTypeId', 'STATEMENTTYPES'),
      refers('Coder', 'CODERS'),
      refers('DocumentId', 'DOCUMENTS'),
    ],
  ],
  valueTable('DATABOOLEAN', 'Value INTEGER NOT NULL DEFAULT 1'),
  valueTable('DATAINTEGER', 'Value INTEGER NOT NULL DEFAULT 0'),
  [
    'ENTITIES',
    [
      id,
      'VariableId INTEGER NOT NULL',
      short('Value'),
      ...colour,
      'ChildOf INTEGER CHECK (ChildOf > 0)',
      'UNIQUE (VariableId, Value)',
      refers('ChildOf', 'ENTITIES'),
      refers('VariableId', 'VARIABLES'),
    ],
  ],
  valueTable('DATASHORTTEXT', 'Entity INTEGER NOT NULL', refers('Entity', 'ENTITIES')),
  valueTable('DATALONGTEXT', "Value TEXT DEFAULT ''"),
  [
    'ATTRIBUTEVARIABLES',
    [
      id,
      'VariableId INTEGER NOT NULL',
      short('AttributeVariable', 'NOT NULL'),
      'UNIQUE (VariableId, AttributeVariable)',
      refers('VariableId', 'VARIABLES'),
    ],
  ],
  [
    'ATTRIBUTEVALUES',
    [
      id,
      'EntityId INTEGER NOT NULL',
      'AttributeVariableId INTEGER NOT NULL',
      short('AttributeValue'),
      'UNIQUE (EntityId, AttributeVariableId)',
      refers('EntityId', 'ENTITIES'),
      refers('AttributeVariableId', 'ATTRIBUTEVARIABLES'),
    ],
  ],
];

export const CREATE = TABLES.map(([name, columns]) => {
  const order = [...columns.filter((column) => !isConstraint(column)), ...columns.filter(isConstraint)];
  return `CREATE TABLE ${name} (${order.join(', ')});`;
}).join('\n');

function isConstraint(column: string): boolean {
  return /^(?:CHECK|FOREIGN KEY|UNIQUE) ?\(/.test(column) || column.startsWith('FOREIGN KEY');
}

type DataType = 'boolean' | 'integer' | 'short text' | 'long text';

/** What a statement of ours holds besides the four of DNA. */
const MORE: Readonly<Record<string, DataType>> = {
  statement: 'short text',
  position: 'short text',
  role: 'short text',
  act: 'short text',
  negated: 'boolean',
  quotation: 'short text',
  date: 'short text',
  confidence: 'integer',
  note: 'long text',
  'other codes': 'long text',
};

export interface StatementType {
  readonly id: number;
  readonly label: string;
  readonly colour: readonly [number, number, number];
  readonly variables: Readonly<Record<string, DataType>>;
}

const WHO: Readonly<Record<string, DataType>> = { person: 'short text', organization: 'short text', concept: 'short text' };

export const SIDED: StatementType = {
  id: 1,
  label: 'DNA Statement',
  colour: [239, 208, 51],
  variables: { ...WHO, agreement: 'boolean', ...MORE },
};
export const OTHER: StatementType = {
  id: 2,
  label: 'Neither for nor against',
  colour: [170, 200, 220],
  variables: { ...WHO, ...MORE },
};

/** Longest short text that DNA holds, in characters. */
export const MOST_SHORT = 190;
