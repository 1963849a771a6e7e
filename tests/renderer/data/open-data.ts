import { seed, type SeedDocuments } from '../../../renderer/data/seed.ts';
import {
  createServices,
  type OpenOutcome,
  type Services,
  type ServicesOptions,
} from '../../../renderer/data/services.ts';
import { createWebBridge } from '../../../renderer/platform/web-bridge.ts';
import { demoDocuments, type DemoDocuments } from '../../../shared/demo/demo-documents.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import { systemClock } from '../../../shared/lib/clock.ts';
import { officeProfile } from '../../helpers/office-profile.ts';

/** The database every test of this folder opens. */
export const officeDatabase = 'gongping-office-g1';

export const townshipProfile = officeProfile;
export const cityProfile: Profile = {
  ...townshipProfile,
  role: 'city',
  orgCode: '130481',
  actorId: 'city-1',
  actorName: '李四',
};
export const panelProfile = (member: string): Profile => ({
  ...cityProfile,
  role: 'panel',
  actorId: `panel-${member}`,
  actorName: '王五',
  panelMemberId: member,
});

type Setup = Partial<ServicesOptions>;

export const openOutcome = (setup: Setup = {}): Promise<OpenOutcome> =>
  createServices({ bridge: createWebBridge(), profile: townshipProfile, clock: systemClock, ...setup });

/** Opens the data as the product does and fails the test when it does not open. */
export async function openData(setup: Setup = {}): Promise<Services> {
  const outcome = await openOutcome(setup);
  if (outcome.kind === 'failed') throw outcome.error;
  if (outcome.kind !== 'open') throw new Error(`the data did not open: ${outcome.kind}`);
  return outcome.services;
}

export const demo = demoDocuments();

/** Opens the data with the demo city in it, or with other documents. */
export async function openSeeded(setup: Setup = {}, documents: SeedDocuments = demo): Promise<Services> {
  const services = await openData(setup);
  await seed(services.store.database, documents, () => undefined);
  return services;
}

/** The demo of some townships, so that a test that needs few documents does not wait for all. */
export function demoPart(...townshipCodes: readonly string[]): DemoDocuments {
  const own = <T extends { readonly townshipCode: string }>(documents: readonly T[]): T[] =>
    documents.filter(({ townshipCode }) => townshipCodes.includes(townshipCode));
  const {
    orgUnits,
    schemes,
    cycles,
    unions,
    people,
    candidacies,
    sheets,
    cases,
    applications,
    certificates,
  } = demo;
  return {
    orgUnits,
    schemes,
    cycles,
    unions: own(unions),
    people: own(people),
    candidacies: own(candidacies),
    sheets: own(sheets),
    cases: own(cases),
    applications: own(applications),
    certificates: own(certificates),
  };
}
