import type { Application } from '../schema/application.ts';
import type { Candidacy } from '../schema/candidacy.ts';
import type { Case } from '../schema/case.ts';
import type { Certificate } from '../schema/certificate.ts';
import type { Person } from '../schema/person.ts';
import type { Sheet } from '../schema/sheet.ts';
import type { EnterpriseUnion } from '../schema/union.ts';
import { wuanCityCode, type ReferenceDocuments } from '../schemes/wuan-reference.ts';
import { demoSeed } from './demo-stamp.ts';
import { inventCity, type DemoCity } from './invent-city.ts';
import { inventQualification } from './demo-qualification.ts';
import { seededRandom } from './random.ts';
import { yearSteps } from './year-steps.ts';

export interface DemoDocuments extends ReferenceDocuments {
  readonly unions: readonly EnterpriseUnion[];
  readonly people: readonly Person[];
  readonly candidacies: readonly Candidacy[];
  readonly sheets: readonly Sheet[];
  readonly cases: readonly Case[];
  readonly applications: readonly Application[];
  readonly certificates: readonly Certificate[];
}

/** Beside the seed of the city, so that what is invented for it stays as it is. */
const registerSeed = 20_261_123;

/** A city as documents of the year at work alone. */
export function thisYearOf({ reference, setting, unions, people, invented }: DemoCity): DemoDocuments {
  const { courses, ...register } = inventQualification(seededRandom(registerSeed), unions, people);
  return {
    ...reference,
    ...register,
    orgUnits: reference.orgUnits.map((unit) =>
      unit.kind === 'city' ? { ...unit, courses: [...courses] } : unit,
    ),
    unions,
    people,
    candidacies: invented.map(({ candidacy }) => candidacy),
    sheets: invented.flatMap(({ sheets }) => sheets),
    cases: [...invented.flatMap(({ cases }) => cases), ...yearSteps(setting.cycle.id, wuanCityCode)],
  };
}

/** About 300 candidacies of invented people in 武安's 23 units, or `times` as many; the same seed gives the same ones. */
export const demoDocuments = (seed = demoSeed, times = 1): DemoDocuments =>
  thisYearOf(inventCity(seed, times));
