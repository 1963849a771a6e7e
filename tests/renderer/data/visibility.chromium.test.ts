import { firstValueFrom, type Observable } from 'rxjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SeedDocuments } from '../../../renderer/data/seed.ts';
import type { Services } from '../../../renderer/data/services.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import { returnCase } from '../../helpers/sample-documents.ts';
import { deleteDatabases } from './delete-databases.ts';
import { cityProfile, demoPart, openData, openSeeded, panelProfile, townshipProfile } from './open-data.ts';
import { restOfDocuments } from './rest-of-documents.ts';

beforeEach(deleteDatabases);
afterEach(deleteDatabases);

const demo = demoPart('130481100', '130481103');
/** Why the first member's first sheet came back, which is no other member's business. */
const returnOfM1 = demo.sheets
  .filter(({ raterId }) => raterId === 'm1')
  .slice(0, 1)
  .map(({ id, candidacyId }) => ({ ...returnCase(id, 1), candidacyId, office: 'city' as const }));
const everything: SeedDocuments = { ...demo, ...restOfDocuments, cases: [...demo.cases, ...returnOfM1] };

/** All a screen can ask for, as text. */
async function allAnswers({ repositories }: Services): Promise<string> {
  const { orgUnits, schemes, cycles, unions, people, candidacies, sheets, cases, results, certificates } =
    repositories;
  const answers: Observable<unknown>[] = [
    orgUnits.watchAll(),
    schemes.watchAll(),
    cycles.watchAll(),
    unions.watchAll(),
    people.watchAll(),
    candidacies.watchCycle('2026'),
    sheets.watchCycle('2026'),
    cases.watchCycle('2026'),
    results.watchCycle('2026'),
    certificates.watchCycle('2026'),
    ...demo.candidacies.map(({ id }) => sheets.watchOf(id)),
    ...demo.sheets.map(({ candidacyId, party, raterId }) => sheets.watch({ candidacyId, party, raterId })),
    ...demo.candidacies.map(({ id }) => cases.watchOf(id)),
    ...restOfDocuments.certificates.map(({ id }) => certificates.watch(id)),
    ...restOfDocuments.audit.map(({ documentId }) => repositories.audit.watchOf(documentId)),
  ];
  return JSON.stringify(await Promise.all(answers.map((answer) => firstValueFrom(answer))));
}

async function answersOn(profile: Profile, documents: SeedDocuments): Promise<string> {
  const services = await openSeeded({ profile }, documents);
  const answers = await allAnswers(services);
  await services.close();
  await deleteDatabases();
  return answers;
}

test('a township’s answers before publication are the same with and without panel sheets, results and other townships', async () => {
  const own = townshipProfile.orgCode;
  const seen: SeedDocuments = {
    ...everything,
    unions: demo.unions.filter(({ townshipCode }) => townshipCode === own),
    people: demo.people.filter(({ townshipCode }) => townshipCode === own),
    candidacies: demo.candidacies.filter(({ townshipCode }) => townshipCode === own),
    sheets: demo.sheets.filter(({ townshipCode, party }) => townshipCode === own && party !== 'panel'),
    cases: demo.cases.filter(({ townshipCode }) => townshipCode === own),
    results: [],
    certificates: [],
  };
  expect(seen.sheets!.length).toBeLessThan(demo.sheets.length);
  expect(await answersOn(townshipProfile, everything)).toBe(await answersOn(townshipProfile, seen));
});

test('a panel member’s answers are the same with and without the other members’ sheets', async () => {
  const member = panelProfile('m2');
  const seen: SeedDocuments = {
    ...everything,
    sheets: demo.sheets.filter(({ party, raterId }) => party !== 'panel' || raterId === 'm2'),
    cases: demo.cases,
    results: [],
    certificates: [],
    audit: [],
  };
  expect(await answersOn(member, everything)).toBe(await answersOn(member, seen));
});

test('a township sees panel sheets and results of its own candidacies the moment they are announced', async () => {
  const township = await openSeeded({}, everything);
  const counts: number[] = [];
  const subscription = township.repositories.sheets
    .watchCycle('2026')
    .subscribe((sheets) => counts.push(sheets.filter(({ party }) => party === 'panel').length));
  await firstValueFrom(township.repositories.sheets.watchCycle('2026'));
  const cycle = await township.store.database.cycles.findOne('2026').exec();
  await cycle!.incrementalPatch({ status: 'published' });
  const results = await firstValueFrom(township.repositories.results.watchCycle('2026'));
  expect(results).toHaveLength(1);
  const own = demo.sheets.filter(
    ({ party, townshipCode }) => party === 'panel' && townshipCode === townshipProfile.orgCode,
  );
  await expect.poll(() => counts.at(-1)).toBe(own.length);
  expect(counts[0]).toBe(0);
  subscription.unsubscribe();
  await township.close();
  const city = await openData({ profile: cityProfile });
  expect(await firstValueFrom(city.repositories.sheets.watchCycle('2026'))).toHaveLength(demo.sheets.length);
  await city.close();
});
