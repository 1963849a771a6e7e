import type { CycleArchive } from '../../schema/archive.ts';
import type { GradedResult } from '../../schema/graded-result.ts';
import type { RateTier } from '../../schema/scheme-item.ts';
import type { Policies } from '../../schema/scheme.ts';
import { subjectKind } from '../../schema/subject.ts';
import { currentSnapshot } from '../current-snapshot.ts';
import { gradeCycle } from '../grade-cycle.ts';
import { indexScheme } from '../index-scheme.ts';
import { paysSubsidy } from '../pays-subsidy.ts';
import type { RateCounts } from '../rates.ts';
import { resolve } from '../resolve.ts';
import { itemSpreads, type ItemSpread } from './item-spreads.ts';
import { memberLeans, type MemberLean } from './member-leans.ts';

/** One union with its counts at the cut-off; null where there are none. */
export interface PictureUnion {
  readonly id: string;
  readonly name: string;
  readonly townshipCode: string;
  readonly counts: RateCounts | null;
}

/** One candidate, a site by its own name; `status` is null while no result is stored. Points in hundredths, money in fen. */
export interface PictureCandidate {
  readonly id: string;
  readonly name: string;
  readonly unionId: string;
  readonly townshipCode: string;
  readonly status: GradedResult['status'] | null;
  readonly level: string | null;
  readonly total: number | null;
  readonly amount: number;
}

/** All that the city's picture needs of one year, small enough to keep ten of them at hand. */
export interface PictureYear {
  readonly cycleId: string;
  readonly year: number;
  readonly levels: readonly { readonly code: string; readonly name: string }[];
  /** The lines of the rates item, the highest first; empty where the scheme has no such item. */
  readonly lines: readonly RateTier[];
  readonly denominator: Policies['rateDenominator'];
  /** Whether the scheme pays anything at all. */
  readonly pays: boolean;
  readonly townships: CycleArchive['townships'];
  readonly unions: readonly PictureUnion[];
  readonly candidates: readonly PictureCandidate[];
  readonly items: readonly ItemSpread[];
  readonly members: readonly MemberLean[];
}

function unionsOf({ unions, snapshots, cycle }: CycleArchive): readonly PictureUnion[] {
  const byUnion = Map.groupBy(snapshots, ({ unionId }) => unionId);
  return unions.map(({ id, name, townshipCode }) => {
    const found = currentSnapshot(byUnion.get(id) ?? [], cycle.cutoff);
    const counts = found && {
      employees: found.employees,
      members: found.members,
      verified: found.verified,
    };
    return { id, name, townshipCode, counts };
  });
}

function candidatesOf(
  { candidacies, unions, people, scheme }: CycleArchive,
  results: readonly GradedResult[],
): readonly PictureCandidate[] {
  const townshipOf = new Map(unions.map(({ id, townshipCode }) => [id, townshipCode]));
  const isSite = subjectKind(scheme) === 'site';
  const names = new Map((isSite ? unions : people).map(({ id, name }) => [id, name]));
  const byId = new Map(results.map((result) => [result.candidacyId, result]));
  return candidacies.map(({ id, personId, unionId }) => {
    const result = byId.get(id);
    return {
      id,
      name: names.get(isSite ? unionId : personId) ?? personId,
      unionId,
      townshipCode: resolve(townshipOf, unionId),
      status: result?.status ?? null,
      level: result?.level ?? null,
      total: result?.total ?? null,
      amount: result?.subsidy.amount ?? 0,
    };
  });
}

/**
 * The year's picture out of its archive and its results: those that are stored, which an archive carries too.
 *
 * @throws RangeError for an archive that was never checked
 */
export function pictureYear(archive: CycleArchive, results: readonly GradedResult[]): PictureYear {
  const { cycle, scheme } = archive;
  const graded = gradeCycle(archive);
  const tiers = indexScheme(scheme).ratesItems[0]?.tiers ?? [];
  return {
    cycleId: cycle.id,
    year: cycle.year,
    levels: scheme.levels.map(({ code, name }) => ({ code, name })),
    lines: tiers.toSorted((a, b) => b.rate - a.rate),
    denominator: scheme.policies.rateDenominator,
    pays: paysSubsidy(scheme),
    townships: archive.townships,
    unions: unionsOf(archive),
    candidates: candidatesOf(archive, results),
    items: itemSpreads(archive, graded),
    members: memberLeans(archive, graded),
  };
}
