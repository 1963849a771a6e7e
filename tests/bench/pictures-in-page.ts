import { Dexie } from 'dexie';
import { openPictureShelf } from '../../renderer/data/picture-shelf.ts';
import { pictureKey } from '../../renderer/data/picture-key.ts';
import { readCycleDocuments } from '../../renderer/data/read-cycle-documents.ts';
import { seed } from '../../renderer/data/seed.ts';
import { createServices, type Services } from '../../renderer/data/services.ts';
import { createBridge } from '../../renderer/platform/bridge.ts';
import { archiveText } from '../../shared/archive/archive-text.ts';
import { demoOffice } from '../../shared/demo/demo-office.ts';
import { demoProfiles } from '../../shared/demo/demo-profiles.ts';
import { systemClock } from '../../shared/lib/clock.ts';
import { stopwatch } from './stopwatch.ts';

/** What the measurement of the dashboards does in the page of the real app; see pageScript. */

const bridge = createBridge();
const archived = '2025';
const underWay = '2026';
const olderYears = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];

function cityProfile() {
  const profile = demoProfiles('bench').find(({ role }) => role === 'city');
  if (!profile) throw new Error('the demo has no clerk of the city');
  return profile;
}

async function useOffice<T>(work: (services: Services) => Promise<T>): Promise<T> {
  const outcome = await createServices({ bridge, profile: cityProfile(), clock: systemClock });
  if (outcome.kind !== 'open') throw new Error(`the data did not open: ${outcome.kind}`);
  const answer = await work(outcome.services);
  await outcome.services.close();
  return answer;
}

/** Of a city `times` as large as the demo what one year needs, with the unions that took part in the archived one. */
function yearOfCity(times: number, year: string) {
  const office = demoOffice(times);
  const ofYear = office.candidacies.filter(({ cycleId }) => cycleId === year);
  const took = new Set(
    office.candidacies.flatMap(({ cycleId, unionId }) => (cycleId === archived ? [unionId] : [])),
  );
  const left = new Set(ofYear.flatMap(({ id, unionId }) => (took.has(unionId) ? [] : [id])));
  const of = <T extends { readonly cycleId: string; readonly candidacyId: string }>(rows: readonly T[]) =>
    rows.filter(({ cycleId, candidacyId }) => cycleId === year && !left.has(candidacyId));
  return {
    ...office,
    unions: office.unions.filter(({ id }) => took.has(id)),
    cycles: office.cycles.filter(({ id }) => id === year),
    candidacies: ofYear.filter(({ id }) => !left.has(id)),
    sheets: of(office.sheets),
    cases: of(office.cases),
    results: office.results.filter(({ cycleId }) => cycleId === year),
  };
}

/** How large the measured city is. */
export interface CitySize {
  readonly unions: number;
  readonly people: number;
  readonly candidacies: number;
  readonly sheets: number;
}

async function fillYear(times: number, year: string): Promise<CitySize> {
  const documents = yearOfCity(times, year);
  await useOffice(({ store }) => seed(store.database, documents, () => undefined));
  const { unions, people, candidacies, sheets } = documents;
  return {
    unions: unions.length,
    people: people.length,
    candidacies: candidacies.length,
    sheets: sheets.length,
  };
}

/** A city `times` as large as the demo with one archived year, which nobody has looked at. */
export async function fillArchivedYear(times: number): Promise<CitySize> {
  const size = await fillYear(times, archived);
  await bridge.profile.write(cityProfile());
  return size;
}

/** The same city's year under way in place of the oldest of the ten, which goes. */
export async function addYearUnderWay(times: number): Promise<CitySize> {
  await useOffice(async ({ store }) => {
    await store.database.cycles.bulkRemove([String(olderYears[0])]);
  });
  return fillYear(times, underWay);
}

/** One change of the year under way, as a colleague makes it overnight. */
export const changeYearUnderWay = (): Promise<void> =>
  useOffice(async ({ store }) => {
    const [sheet] = await store.database.sheets.find({ selector: { cycleId: underWay }, limit: 1 }).exec();
    if (!sheet) throw new Error('the year under way has no sheet');
    await store.database.sheets.bulkUpsert([{ ...sheet.toMutableJSON(), opinion: '材料齐全' }]);
  });

const archiveTable = (): Dexie => {
  const bare = new Dexie('bench-archives');
  bare.version(1).stores({ texts: 'year' });
  return bare;
};

/** Nine years before the one that has been looked at, as large; and the archives of all ten as bare texts. */
export const addOlderYears = (): Promise<void> =>
  useOffice(async ({ store }) => {
    const cycle = await store.readCycle(archived);
    const shelf = openPictureShelf(store.database.name);
    const cases = await store.database.cases.count({ selector: { cycleId: archived } }).exec();
    const kept = await shelf.get(pictureKey(cycle?.archiveHash ?? '', cases));
    if (!cycle || !kept) throw new Error('the archived year has not been looked at');
    const results = (await store.database.results.find().exec()).map(({ outcome }) => outcome);
    const text = archiveText(await readCycleDocuments(store, archived), results);
    const bare = archiveTable();
    await bare.table('texts').put({ year: cycle.year, text });
    for (const year of olderYears) {
      const archiveHash = String(year).padStart(64, '0');
      const picture = { ...kept.picture, cycleId: String(year), year };
      await shelf.put({ ...kept, id: pictureKey(archiveHash, 0), picture });
      await store.database.cycles.bulkUpsert([{ ...cycle, id: String(year), year, archiveHash }]);
      await bare.table('texts').put({ year, text });
    }
    bare.close();
  });

/** Milliseconds to read the ten archives and to parse them. */
export async function readArchives(): Promise<number> {
  const bare = archiveTable();
  const took = await stopwatch(async () => {
    const rows: { readonly text: string }[] = await bare.table('texts').toArray();
    if (rows.map(({ text }) => JSON.parse(text) as unknown).length !== olderYears.length + 1)
      throw new Error('some archives are missing');
  });
  bare.close();
  return took;
}
