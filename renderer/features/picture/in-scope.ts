import type { PictureYear } from '../../../shared/domain/picture/picture-year.ts';
import type { PictureInput } from './picture-view.ts';

/** What belongs to the township that is shown, or to the city. */
export const inScope = <T extends { readonly townshipCode: string }>(
  rows: readonly T[],
  township: string | null,
): readonly T[] => (township === null ? rows : rows.filter(({ townshipCode }) => townshipCode === township));

/** The townships that have anything of it, in the city's order. */
export function byTownship<T extends { readonly townshipCode: string }>(
  { townships }: Pick<PictureYear, 'townships'>,
  rows: readonly T[],
): readonly { readonly code: string; readonly name: string; readonly rows: readonly T[] }[] {
  const grouped = Map.groupBy(rows, ({ townshipCode }) => townshipCode);
  return townships.flatMap(({ code, name }) => {
    const own = grouped.get(code);
    return own ? [{ code, name, rows: own }] : [];
  });
}

/** How the place that is shown is called in a sentence. */
export const scopeName = ({ year, township, t }: PictureInput): string =>
  year.townships.find(({ code }) => code === township)?.name ?? t('picture.city');

export const unionNames = ({ unions }: PictureYear): ReadonlyMap<string, string> =>
  new Map(unions.map(({ id, name }) => [id, name]));
