import i18next from 'i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import { fieldWord } from '../../../shared/lib/error-texts/field-words.ts';
import type { Person } from '../../../shared/schema/person.ts';
import type { CollectionName } from '../../../shared/schema/registry.ts';
import type { Role, UnionStatus } from '../../../shared/schema/union.ts';
import { shapeOf } from '../../../shared/sync/merge-shapes.ts';
import { formatInstant } from '../../ui/format-instant.ts';

const language = () => (i18next.language === 'en' ? 'en' : 'zh-CN');

/** The word for a field, null when people have none. */
function wordOf(path: string): string | null {
  const word = fieldWord(language(), path);
  return word === path ? null : word;
}

const fieldOf = (path: string): string => path.split('.', 1)[0] ?? path;

/** Whether a path names one entry of a list or table, which may be there or not. */
function isEntry(collection: CollectionName, path: string): boolean {
  const shape = shapeOf(collection, fieldOf(path));
  return path.includes('.') && (shape === 'list' || shape === 'record');
}

/** The field of a path, without which entry it is. */
const placeOf = (collection: CollectionName, path: string): string =>
  path === '' ? collection : `${collection}.${isEntry(collection, path) ? fieldOf(path) : path}`;

/** Where in a document two values meet, as people call the place. */
export function placeWord(collection: CollectionName, path: string): string {
  if (path === '') return i18next.t('syncCentre.clashes.whole');
  const code = path.slice(fieldOf(path).length + 1);
  if (collection === 'sheets' && path.startsWith('scores.'))
    return i18next.t('syncCentre.clashes.score', { code });
  if (collection === 'sheets' && path.startsWith('overrides.'))
    return i18next.t('syncCentre.clashes.override', { code });
  const known = wordOf(placeOf(collection, path)) ?? wordOf(`${collection}.${fieldOf(path)}`);
  return known ?? i18next.t('syncCentre.clashes.other');
}

/** A field and its value, in one line. */
export const pairText = (word: string, value: string): string =>
  i18next.t('syncCentre.clashes.pair', { word, value });

const statusWord = (status: string): string => i18next.t(`roster.status.${status as UnionStatus}`);

/** The words of values that are codes, by their place. */
const codeWords: Readonly<Record<string, (code: string) => string>> = {
  'unions.status': statusWord,
  'unions.changes.status': statusWord,
  'unions.officers.role': (role) => i18next.t(`common.roles.${role as Role}`),
  'people.gender': (gender) => i18next.t(`roster.merge.gender.${gender as NonNullable<Person['gender']>}`),
};

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

const textOf = (place: string, value: string): string =>
  codeWords[place]?.(value) ?? (instant.test(value) ? formatInstant(value) : value);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function pointsText(points: unknown, value: object): string {
  const reason = 'note' in value ? value.note : 'reason' in value ? value.reason : '';
  const given =
    typeof points === 'number'
      ? i18next.t('syncCentre.clashes.points', { points: formatPoints(points) })
      : i18next.t('syncCentre.clashes.noPoints');
  return typeof reason === 'string' && reason !== '' ? `${given} ${reason}` : given;
}

function objectText(place: string, value: object): string {
  if ('points' in value) return pointsText(value.points, value);
  const parts = Object.entries(value).flatMap(([key, inner]) => {
    const word = wordOf(`${place}.${key}`);
    return word === null || isEmpty(inner) ? [] : [pairText(word, textOfValue(`${place}.${key}`, inner))];
  });
  return parts.length > 0
    ? parts.join(i18next.t('syncCentre.clashes.between'))
    : i18next.t('syncCentre.clashes.elsewhere');
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function textOfValue(place: string, value: unknown): string {
  if (isEmpty(value)) return i18next.t('syncCentre.clashes.empty');
  if (typeof value === 'boolean')
    return i18next.t(value ? 'syncCentre.clashes.yes' : 'syncCentre.clashes.no');
  if (Array.isArray(value)) {
    const between = value.some(isObject) ? '\n' : i18next.t('syncCentre.clashes.between');
    return value.map((entry: unknown) => textOfValue(place, entry)).join(between);
  }
  return isObject(value) ? objectText(place, value) : textOf(place, String(value));
}

/** A value of a document, to be read; null for an entry, or a whole document, that is not there any more. */
export function valueText(collection: CollectionName, path: string, value: unknown): string {
  const isGone = value === null && (path === '' || isEntry(collection, path));
  return isGone ? i18next.t('syncCentre.clashes.removed') : textOfValue(placeOf(collection, path), value);
}
