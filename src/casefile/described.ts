/** What an editor shows of a schema: its description, examples, and what the JSON Schema says besides. */
import * as z from 'zod/mini';

type Shown = string | Readonly<Record<string, unknown>>;

/** The same schema with a description of its own, or with all that its JSON Schema should say. */
export function described<T extends z.ZodMiniType>(schema: T, shown: Shown): T {
  const own = schema.clone();
  z.globalRegistry.add(own, typeof shown === 'string' ? { description: shown } : shown);
  return own;
}

/** A key that may be left out. */
export const optional = <T extends z.ZodMiniType>(schema: T, shown: Shown): z.ZodMiniOptional<T> =>
  described(z.optional(schema), shown);
