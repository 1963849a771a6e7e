import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { combineLatest } from 'rxjs';
import { readReplayNotes } from '../../../shared/domain/read-replay-notes.ts';
import { candidacyId } from '../../../shared/schema/candidacy.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import type { PrintedReplay } from './report-paper.ts';
import { namesOfSchemes, reportRows } from './report-rows.ts';

/** The replays noted when a version was published, in words; undefined while loading, empty where there are none. */
export function usePublishedReport(
  key: string,
  schemes: readonly Scheme[],
): readonly PrintedReplay[] | undefined {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { data } = useQuery(() => {
    const { audit, orgUnits, people, unions, cycles } = repositories;
    return combineLatest([
      audit.watchOf(key),
      orgUnits.watchAll(),
      people.watchAll(),
      unions.watchAll(),
      cycles.watchAll(),
    ]);
  }, [repositories, key]);
  return useMemo(() => {
    if (!data) return undefined;
    const [events, orgUnits, people, unions, cycles] = data;
    const notes = events
      .filter(({ action }) => action === 'replay')
      .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
      .map(({ reason }) => reason);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const posts = unions.flatMap(({ name: union, officers }) =>
      officers.map(({ id, personId }) => ({ id, words: `${names.get(personId) ?? personId}　${union}` })),
    );
    const known = {
      ...namesOfSchemes(schemes),
      townships: new Map(orgUnits.map(({ id, name }) => [id, name])),
    };
    const words = {
      sheets: (count: number) => t('schemes.sheets', { count }),
      vetoGone: t('schemes.vetoGone'),
    };
    return readReplayNotes(notes).map((replay) => {
      const ofCycle = new Map(posts.map((post) => [candidacyId(replay.cycleId, post.id), post.words]));
      const year = cycles.find(({ id }) => id === replay.cycleId)?.year ?? replay.cycleId;
      return { replay, year: String(year), rows: reportRows(replay, { ...known, people: ofCycle }, words) };
    });
  }, [data, schemes, t]);
}
