import i18next from 'i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import { fieldWord } from '../../../shared/lib/error-texts/field-words.ts';
import type { CollectionName } from '../../../shared/schema/registry.ts';

const language = () => (i18next.language === 'en' ? 'en' : 'zh-CN');

/** The word for a field, null when people have none. */
function wordOf(path: string): string | null {
  const word = fieldWord(language(), path);
  return word === path ? null : word;
}

/** Where in a document two values meet, as people call the place. */
export function placeWord(collection: CollectionName, path: string): string {
  if (path === '') return i18next.t('syncCentre.clashes.whole');
  const [field = path, ...rest] = path.split('.');
  if (collection === 'sheets' && field === 'scores') {
    return i18next.t('syncCentre.clashes.score', { code: rest.join('.') });
  }
  return wordOf(`${collection}.${path}`) ?? wordOf(`${collection}.${field}`) ?? path;
}

/** A field and its value, in one line. */
export const pairText = (word: string, value: string): string =>
  i18next.t('syncCentre.clashes.pair', { word, value });

function objectText(place: string, value: object): string {
  if ('points' in value && typeof value.points === 'number') {
    const note = 'note' in value && typeof value.note === 'string' ? value.note : '';
    const points = i18next.t('syncCentre.clashes.points', { points: formatPoints(value.points) });
    return note === '' ? points : `${points} ${note}`;
  }
  const parts = Object.entries(value).flatMap(([key, inner]) => {
    const word = wordOf(`${place}.${key}`);
    return word === null ? [] : [pairText(word, valueText(`${place}.${key}`, inner))];
  });
  return parts.length > 0 ? parts.join(i18next.t('syncCentre.clashes.between')) : JSON.stringify(value);
}

/** A value of a clash, to be read; `place` is `<collection>.<path>`. */
export function valueText(place: string, value: unknown): string {
  if (value === null || value === undefined) return i18next.t('syncCentre.clashes.removed');
  if (value === '') return i18next.t('syncCentre.clashes.empty');
  if (typeof value === 'boolean')
    return i18next.t(value ? 'syncCentre.clashes.yes' : 'syncCentre.clashes.no');
  if (Array.isArray(value))
    return value
      .map((entry: unknown) => valueText(place, entry))
      .join(i18next.t('syncCentre.clashes.between'));
  if (typeof value === 'object') return objectText(place, value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
