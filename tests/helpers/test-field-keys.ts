import { givenKey } from '../../server/keys/field-keys.ts';

/** One key for every hub of a test whose databases come and go. */
export const testFieldKeys = givenKey(new Uint8Array(32).fill(7), 'a test');
