import { useEffect, useMemo, useState } from 'react';
import type { PictureYear } from '../../shared/domain/picture/picture-year.ts';
import type { Cycle } from '../../shared/schema/cycle.ts';
import { openPictureShelf } from './picture-shelf.ts';
import { readPicture } from './read-picture.ts';
import { useServices } from './services-context.tsx';
import { useQuery } from './use-query.ts';

export interface EarlierPictures {
  /** The oldest first; those that have been read so far. */
  readonly years: readonly PictureYear[];
  /** Years whose archive could not be made again from what is on this PC: their rosters have lived on. */
  readonly drifted: readonly number[];
  readonly total: number;
  readonly error: unknown;
}

const schemeId = ({ schemeKey }: Cycle): string => schemeKey.split('@')[0] ?? '';

/** Milliseconds: charts drawn anew with each of ten years that are at hand would take longer than reading them. */
const patience = 400;

/**
 * The pictures of the years before `cycle` under the same scheme, and of itself once it is archived. For the city
 * alone: what is read is not filtered. Undefined until all have been read or that takes long.
 */
export function useEarlierPictures(cycle: Cycle): EarlierPictures | undefined {
  const { store, repositories } = useServices();
  const { data: cycles } = useQuery(() => repositories.cycles.watchAll(), [repositories]);
  const { year } = cycle;
  const scheme = schemeId(cycle);
  const wanted = useMemo(
    () =>
      cycles
        ?.filter((one) => schemeId(one) === scheme && one.status !== 'open')
        .filter((one) => one.year < year || (one.year === year && one.status === 'archived'))
        .toSorted((a, b) => a.year - b.year),
    [cycles, scheme, year],
  );
  const [found, setFound] = useState<EarlierPictures>();
  useEffect(() => {
    if (!wanted) return undefined;
    const shelf = openPictureShelf(store.database.name);
    const years: PictureYear[] = [];
    const drifted: number[] = [];
    let told = performance.now();
    const tell = (error: unknown) => {
      told = performance.now();
      setFound({ years: [...years], drifted: [...drifted], total: wanted.length, error });
    };
    const waiting = setTimeout(tell, patience, null);
    const turn = { over: false };
    const readAll = async () => {
      for (const one of wanted) {
        const { picture, sealed } = await readPicture(store, shelf, one);
        if (turn.over) return;
        years.push(picture);
        if (!sealed && one.status === 'archived') drifted.push(one.year);
        if (performance.now() - told > patience) tell(null);
      }
    };
    const end = (error: unknown) => {
      clearTimeout(waiting);
      if (!turn.over) tell(error);
    };
    readAll().then(() => end(null), end);
    return () => {
      turn.over = true;
      clearTimeout(waiting);
    };
  }, [wanted, store]);
  return found;
}
