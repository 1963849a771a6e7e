import type { ArchiveSnapshot, CycleArchive } from '../../schema/archive.ts';
import { currentSnapshot } from '../current-snapshot.ts';
import { gradeCycle, type GradedCandidacy } from '../grade-cycle.ts';
import { indexScheme } from '../index-scheme.ts';
import { leastHeads } from '../least-heads.ts';
import type { RateTier } from '../../schema/scheme-item.ts';

/** A union below the top line of both rates, and the fewest heads that bring it there. */
export interface NearUnion {
  readonly unionId: string;
  /** To join, and to be verified. */
  readonly members: number;
  readonly verified: number;
}

/** What one more union at the top line changes for a candidate. Levels by code, null without one; money in fen. */
export interface WhatIfChange {
  readonly candidacyId: string;
  readonly unionId: string;
  readonly level: { readonly before: string | null; readonly after: string | null };
  readonly amount: { readonly before: number; readonly after: number };
}

export interface WhatIf {
  readonly line: RateTier;
  /** Those that are taken to reach it, nearest first. */
  readonly unions: readonly NearUnion[];
  readonly before: number;
  readonly after: number;
  /** Candidates whose level or money changes, those of other unions too: a ratio cap may move them. */
  readonly changes: readonly WhatIfChange[];
}

interface Near extends NearUnion {
  readonly lifted: ArchiveSnapshot;
}

function lift(found: ArchiveSnapshot, line: RateTier, byMembers: boolean): Near | null {
  const heads = BigInt(found.employees);
  const joined = leastHeads(heads, line);
  if (found.employees === 0 || joined === null) return null;
  const members = Math.max(found.members, Number(joined), byMembers ? 1 : 0);
  const needed = leastHeads(byMembers ? BigInt(members) : heads, line);
  if (needed === null) return null;
  const verified = Math.max(found.verified, Number(needed));
  const lifted = { ...found, members: Math.max(members, verified), verified };
  const missing = { members: lifted.members - found.members, verified: verified - found.verified };
  if (missing.members + missing.verified === 0) return null;
  return { unionId: found.unionId, ...missing, lifted };
}

function nearest({ unions, snapshots, cycle, scheme }: CycleArchive, line: RateTier): readonly Near[] {
  const byUnion = Map.groupBy(snapshots, ({ unionId }) => unionId);
  const byMembers = scheme.policies.rateDenominator === 'members';
  const missing = ({ members, verified }: Near): number => members + verified;
  return unions
    .flatMap(({ id }) => {
      const found = currentSnapshot(byUnion.get(id) ?? [], cycle.cutoff);
      return (found && lift(found, line, byMembers)) ?? [];
    })
    .sort((a, b) => missing(a) - missing(b) || (a.unionId < b.unionId ? -1 : 1));
}

const levelOf = ({ assessment: { verdict } }: GradedCandidacy): string | null =>
  verdict.status === 'graded' ? verdict.level.code : null;

const sum = (graded: readonly GradedCandidacy[]): number =>
  graded.reduce((all, { subsidy }) => all + subsidy.amount, 0);

function changesOf(
  before: readonly GradedCandidacy[],
  after: readonly GradedCandidacy[],
): readonly WhatIfChange[] {
  return before.flatMap((one, place) => {
    const next = after[place];
    if (!next) return [];
    const level = { before: levelOf(one), after: levelOf(next) };
    const amount = { before: one.subsidy.amount, after: next.subsidy.amount };
    const { id, unionId } = one.candidacy;
    return level.before === level.after && amount.before === amount.after
      ? []
      : [{ candidacyId: id, unionId, level, amount }];
  });
}

/**
 * What the year's subsidies come to if `count` more unions reach the top line of both rates: those that need the
 * fewest heads. The cycle is graded twice, as it stands and with these counts; an overridden rates item stays.
 * Null where the scheme has no rates item.
 */
export function whatIf(archive: CycleArchive, count: number): WhatIf | null {
  const [line] = (indexScheme(archive.scheme).ratesItems[0]?.tiers ?? []).toSorted((a, b) => b.rate - a.rate);
  if (!line) return null;
  const chosen = nearest(archive, line).slice(0, count);
  const lifted = new Map(chosen.map((one) => [one.unionId, one.lifted]));
  const others = archive.snapshots.filter(({ unionId }) => !lifted.has(unionId));
  const before = gradeCycle(archive);
  const after = gradeCycle({ ...archive, snapshots: [...others, ...lifted.values()] });
  return {
    line,
    unions: chosen.map(({ unionId, members, verified }) => ({ unionId, members, verified })),
    before: sum(before),
    after: sum(after),
    changes: changesOf(before, after),
  };
}
