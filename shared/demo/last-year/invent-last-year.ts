import type { Cycle, PanelMember } from '../../schema/cycle.ts';
import type { EnterpriseUnion, Membership } from '../../schema/union.ts';
import { inventCandidacy, type DemoCandidacy } from '../demo-candidacies.ts';
import { demoStamp } from '../demo-stamp.ts';
import type { DemoCity } from '../invent-city.ts';
import type { Random } from '../random.ts';

export interface DemoLastYear {
  readonly cycle: Cycle;
  readonly invented: readonly DemoCandidacy[];
}

/** Last year's panel was smaller; all of it sits on this year's too. */
const sat = (member: PanelMember): boolean => ['m1', 'm2', 'm5'].includes(member.id);

function lastCycle({ setting: { cycle: now } }: DemoCity): Cycle {
  const year = now.year - 1;
  return {
    ...now,
    ...demoStamp(`${year + 1}-01-22T02:00:00.000Z`, 'demo-city'),
    id: String(year),
    year,
    cutoff: `${year}-11-30`,
    status: 'archived',
    selfDeadline: `${year}-11-10`,
    townshipDeadline: `${year}-11-16`,
    panelDeadline: `${year}-12-01`,
    panel: now.panel.filter(sat),
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : (part * 100) / whole);

/** The counts of a year ago: a little fewer people, and a little further from the lines of 90 and 95. */
function earlierCounts(random: Random, year: number, now: Membership): Membership {
  const employees = Math.max(8, Math.round((now.employees * random.between(92, 104)) / 100));
  const memberShare = Math.min(100, share(now.members, now.employees) + random.between(-4, 2));
  const members = Math.round((employees * memberShare) / 100);
  const verifiedShare = Math.min(100, share(now.verified, now.members) + random.between(-5, 1));
  const verified = Math.round((members * verifiedShare) / 100);
  return { asOf: `${year}-10-31`, employees, members, verified, overReason: null };
}

/** Whoever was in office by the summer of last year, but for a few; most have become a little better since. */
export function inventLastYear(city: DemoCity): DemoLastYear {
  const cycle = lastCycle(city);
  const { random, scheme } = city.setting;
  const byAppointment = new Map(city.invented.map((one) => [one.candidacy.appointmentId, one]));
  const gradedIn = (union: EnterpriseUnion): readonly DemoCandidacy[] => {
    if (!union.membership) return [];
    const then = { ...union, membership: earlierCounts(random, cycle.year, union.membership) };
    return union.officers.flatMap((officer) => {
      const now = byAppointment.get(officer.id);
      if (!now || officer.electedOn > `${cycle.year}-06-30` || random.chance(6)) return [];
      const quality = Math.max(50, Math.min(99, now.quality + random.between(-9, 3)));
      return [inventCandidacy({ random, scheme, cycle }, then, officer, 'panel', quality)];
    });
  };
  return { cycle, invented: city.unions.flatMap(gradedIn) };
}
