import { Type } from 'typebox';

export const DoneSchema = Type.Object({});

/** The answer `{}`, when the work is done. */
export async function done(work: Promise<void>): Promise<object> {
  await work;
  return {};
}
