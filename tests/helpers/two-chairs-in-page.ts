import { seed } from '../../renderer/data/seed.ts';
import { createServices } from '../../renderer/data/services.ts';
import { createBridge } from '../../renderer/platform/bridge.ts';
import { demoReference } from '../../shared/demo/demo-cycle.ts';
import { demoProfiles } from '../../shared/demo/demo-profiles.ts';
import { inventSheet } from '../../shared/demo/demo-sheets.ts';
import { demoStamp } from '../../shared/demo/demo-stamp.ts';
import { seededRandom } from '../../shared/demo/random.ts';
import { systemClock } from '../../shared/lib/clock.ts';
import { candidacyId, type Candidacy } from '../../shared/schema/candidacy.ts';
import type { Membership } from '../../shared/schema/union.ts';

/** A demo of one union for tests that drive the real app; bundled, it is handed to the page (page-script.ts). */

const stamp = demoStamp('2026-10-08T01:00:00.000Z', 'demo-township');
const township = '130481100';

/** 27 of 30: exactly at the line of 90 percent. */
const membership: Membership = {
  asOf: '2026-10-31',
  employees: 30,
  members: 27,
  verified: 27,
  overReason: null,
};

const chair: Candidacy = {
  ...stamp,
  id: candidacyId('2026', 'a1'),
  cycleId: '2026',
  townshipCode: township,
  unionId: 'u1',
  personId: 'p1',
  appointmentId: 'a1',
  snapshot: membership,
  snapshotAt: stamp.updatedAt,
  withdrawn: false,
  withdrawnReason: null,
};

function documents(chairName: string) {
  const reference = demoReference();
  const scheme = reference.schemes[0]?.content;
  if (!scheme) throw new Error('the demo has no scheme');
  const cycles = reference.cycles.map((cycle) => ({ ...cycle, panel: cycle.panel.slice(0, 2) }));
  const random = seededRandom(4);
  const scored = (party: 'self' | 'township' | 'panel', raterId = '') =>
    inventSheet(random, scheme, {
      candidacy: chair,
      party,
      raterId,
      quality: 99,
      progress: 'submitted',
      year: 2026,
    });
  return {
    ...reference,
    cycles,
    people: [
      {
        ...stamp,
        id: 'p1',
        townshipCode: township,
        name: chairName,
        gender: 'male' as const,
        birthOn: null,
        phone: '',
        education: '',
        politicalStatus: '',
      },
    ],
    unions: [
      {
        ...stamp,
        id: 'u1',
        townshipCode: township,
        name: '宏达轧钢有限公司工会委员会',
        enterprise: { name: '宏达轧钢有限公司', uscc: '', nature: '', industry: '', address: '' },
        establishedOn: null,
        termEndOn: null,
        status: 'active' as const,
        officers: [
          {
            id: 'a1',
            personId: 'p1',
            role: 'chair' as const,
            fullTime: false,
            electedOn: '2024-03-15',
            endOn: null,
          },
        ],
        membership,
      },
    ],
    candidacies: [chair],
    sheets: [scored('self'), scored('township'), scored('panel', 'm1'), scored('panel', 'm2')],
  };
}

/** Begins the demo with one union, whose chair has been scored by everybody in 2026, in place of the whole city. */
export async function seedOneChair(chairName: string): Promise<void> {
  const [profile] = demoProfiles('two-years');
  if (!profile) throw new Error('the demo has no seat');
  const outcome = await createServices({ bridge: createBridge(), profile, clock: systemClock });
  if (outcome.kind !== 'open') throw new Error(`the data did not open: ${outcome.kind}`);
  await seed(outcome.services.store.database, documents(chairName), () => undefined);
  await outcome.services.close();
}
