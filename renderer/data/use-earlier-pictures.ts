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

interface Answer {
  readonly of: readonly Cycle[];
  readonly found: Omit<EarlierPictures, 'total'>;
}

const nothing = { years: [], drifted: [], error: null };

/**
 * The pictures of the years before `cycle` under the same scheme, and of itself once it is archived. For the city
 * alone: what is read is not filtered. Undefined while the cycles are being read.
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
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    const turn = { over: false };
    const shelf = openPictureShelf(store.database.name);
    const readAll = async () => {
      const years: PictureYear[] = [];
      const drifted: number[] = [];
      let shown = performance.now();
      for (const one of wanted) {
        const { picture, sealed } = await readPicture(store, shelf, one);
        if (turn.over) return;
        years.push(picture);
        if (!sealed && one.status === 'archived') drifted.push(one.year);
        if (years.length < wanted.length && performance.now() - shown < patience) continue;
        shown = performance.now();
        setAnswer({ of: wanted, found: { years: [...years], drifted: [...drifted], error: null } });
      }
    };
    readAll().catch((error: unknown) => {
      if (!turn.over) setAnswer({ of: wanted, found: { ...nothing, error } });
    });
    return () => {
      turn.over = true;
    };
  }, [wanted, store]);
  if (!wanted) return undefined;
  const found = answer?.of === wanted ? answer.found : nothing;
  return { ...found, total: wanted.length };
}
