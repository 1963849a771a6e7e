import { canonicalJson } from '../lib/canonical-json.ts';
import type { Fields } from './merge-units.ts';

export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));

/** A score without when and by whom it was entered: two people who gave the same have not disagreed. */
const essence = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'points' in value && 'at' in value && 'by' in value
    ? { ...value, at: '', by: '' }
    : value;

/** Whether two values of one place are no disagreement. */
export const isSameUnit = (a: unknown, b: unknown): boolean => isSame(essence(a), essence(b));

const stampNames: ReadonlySet<string> = new Set([
  'rev',
  'createdAt',
  'updatedAt',
  'updatedBy',
  'deviceId',
  '_deleted',
]);

/** A document without what says who wrote it when, which is no content. */
export const contentOf = (document: object): Fields =>
  Object.fromEntries(Object.entries(document).filter(([field]) => !stampNames.has(field)));
