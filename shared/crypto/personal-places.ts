import type { CollectionName } from '../schema/registry.ts';
import { personalFields, type PersonalField } from './personal-fields.ts';

/** One personal value of one document: its path with the places in lists, such as `detail.rows.0.number`. */
export interface PersonalPlace {
  readonly path: string;
  readonly value: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** What is left without a seal: nothing, a dash, zeros, and the last four digits that an erasure leaves. */
const saysNothing = /^(?:|—|0+|[*]{4}\d{4})$/;

export const holdsNothing = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && saysNothing.test(value));

function placesIn(value: unknown, names: readonly string[], above: string): readonly PersonalPlace[] {
  const [name, ...rest] = names;
  if (name === undefined) return holdsNothing(value) ? [] : [{ path: above, value }];
  if (!isObject(value)) return [];
  const below = name === '*' ? Object.keys(value) : [name];
  return below.flatMap((key) => placesIn(value[key], rest, above === '' ? key : `${above}.${key}`));
}

const kindOf = (document: Fields): unknown => {
  const { detail } = document;
  return isObject(detail) ? detail['kind'] : undefined;
};

/** Where a document of a collection holds something personal, sealed or not; empty values are left out. */
export function personalPlaces(collection: CollectionName, document: object): readonly PersonalPlace[] {
  const fields = document as Fields;
  const kind = kindOf(fields);
  return personalFields(collection)
    .filter((field: PersonalField) => field.kind === undefined || field.kind === kind)
    .flatMap(({ path }) => placesIn(fields, path.split('.'), ''));
}
