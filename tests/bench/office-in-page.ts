import { Dexie } from 'dexie';
import { seed, type SeedDocuments } from '../../renderer/data/seed.ts';
import { createServices, type Services } from '../../renderer/data/services.ts';
import { createBridge } from '../../renderer/platform/bridge.ts';
import { demoDocuments } from '../../shared/demo/demo-documents.ts';
import { demoProfiles } from '../../shared/demo/demo-profiles.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import { systemClock } from '../../shared/lib/clock.ts';
import { officeProfile } from '../helpers/office-profile.ts';
import { inTurns, type Medians } from './in-turns.ts';
import { stopwatch } from './stopwatch.ts';

/** What the measurements do with the product's data layer in the page of the real app; see pageScript. */

const bridge = createBridge();
const bareName = 'bench-bare';

async function openOffice(profile: Profile): Promise<Services> {
  const outcome = await createServices({ bridge, profile, clock: systemClock });
  if (outcome.kind !== 'open') throw new Error(`the data did not open: ${outcome.kind}`);
  return outcome.services;
}

async function writeOffice(profile: Profile, documents: SeedDocuments): Promise<void> {
  const services = await openOffice(profile);
  await seed(services.store.database, documents, () => undefined);
  await services.close();
}

/** Fills the profile with a demo city `times` as large, seen by the city's clerk. Answers its candidacies. */
export async function fillDemo(times: number): Promise<number> {
  const profile = demoProfiles('bench').find(({ role }) => role === 'city');
  if (!profile) throw new Error('the demo has no clerk of the city');
  const documents = demoDocuments(undefined, times);
  await writeOffice(profile, { ...documents });
  await bridge.profile.write(profile);
  return documents.candidacies.length;
}

const bareTable = (): Dexie => {
  const bare = new Dexie(bareName, { chromeTransactionDurability: 'strict' });
  bare.version(1).stores({ docs: 'id' });
  return bare;
};

/** Writes the same people into an office's data and into a bare table. */
export async function fillPeople(count: number): Promise<void> {
  const people = demoDocuments(undefined, 17).people.slice(0, count);
  if (people.length < count) throw new Error(`the demo has only ${people.length} people`);
  await writeOffice(officeProfile, { people });
  const bare = bareTable();
  await bare.table('docs').bulkPut([...people]);
  bare.close();
}

async function timeOffice(count: number): Promise<number> {
  const began = performance.now();
  const services = await openOffice(officeProfile);
  const took = performance.now() - began;
  const found = await services.store.database.people.count().exec();
  await services.close();
  if (found !== count) throw new Error(`${found} people were opened instead of ${count}`);
  return took;
}

async function timeBare(): Promise<number> {
  const bare = bareTable();
  const took = await stopwatch(() => bare.table('docs').count());
  bare.close();
  return took;
}

/** Opening both copies of `count` people and comparing them, against opening the bare table and counting its rows. */
export const measureOpenings = (runs: number, count: number): Promise<Medians> =>
  inTurns(runs, () => timeOffice(count), timeBare);
