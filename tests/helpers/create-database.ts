import { Type } from 'typebox';
import { inject } from 'vitest';
import { askDesk } from './ask-desk.ts';
import { makeDatabase } from './postgres.ts';

const serverSchema = Type.Object({ folder: Type.String() });

/** Makes an empty database on the PostgreSQL that all tests share, where no other test comes by it. @returns its URL */
export const createDatabase = async (): Promise<string> =>
  makeDatabase((await askDesk(inject('postgres'), serverSchema)).folder);
