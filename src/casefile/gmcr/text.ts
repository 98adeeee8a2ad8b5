/** JSON with one option, decision maker or condition a line: short, and a difference shows what changed. */

/** The object as JSON text; lists at the top are broken into lines. */
export function writeJson(object: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(object).map(([key, value]) => `  ${JSON.stringify(key)}: ${writeValue(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function writeValue(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
}
