import type { TSchema, Static } from 'typebox';
import { Value } from 'typebox/value';

/** What the desk of this run hands out. @throws Error when it could not be opened */
export async function askDesk<S extends TSchema>(url: string, schema: S): Promise<Static<S>> {
  const answered = await fetch(url);
  if (!answered.ok) throw new Error(await answered.text());
  return Value.Parse(schema, await answered.json());
}
