import type { Person } from '../schema/person.ts';
import type { Appointment, EnterpriseUnion } from '../schema/union.ts';
import type { ReferenceDocuments } from '../schemes/wuan-reference.ts';
import {
  demoSteps,
  inventCandidacy,
  type DemoCandidacy,
  type DemoSetting,
  type DemoStep,
} from './demo-candidacies.ts';
import { demoReference } from './demo-cycle.ts';
import { inventRoster } from './demo-roster.ts';
import { seededRandom, type Random } from './random.ts';

export interface DemoCity {
  readonly reference: ReferenceDocuments;
  /** This year's cycle and scheme, and the chance that goes on after the city. */
  readonly setting: DemoSetting;
  readonly unions: readonly EnterpriseUnion[];
  readonly people: readonly Person[];
  readonly invented: readonly DemoCandidacy[];
}

/** 武安镇, the first, shows every state; the others are mostly done, as a city's are in late November. */
function stepOf(random: Random, townshipIndex: number, unionIndex: number): DemoStep {
  if (townshipIndex === 0) return demoSteps[unionIndex % demoSteps.length] ?? 'none';
  if (townshipIndex % 5 === 4) return random.pick(['selfDraft', 'self', 'townshipDraft', 'township']);
  if (townshipIndex % 5 === 3) return random.chance(85) ? 'township' : 'self';
  return random.chance(96) ? 'panel' : 'township';
}

const isGraded = ({ role, fullTime }: Appointment): boolean =>
  role === 'chair' || (role === 'viceChair' && fullTime);

/** 武安's units with invented people and this year's work; `times` as many unions for a larger city. */
export function inventCity(seed: number, times: number): DemoCity {
  const random = seededRandom(seed);
  const reference = demoReference();
  const cycle = reference.cycles[0];
  const scheme = reference.schemes[0]?.content;
  if (!cycle || !scheme) throw new Error('the demo needs a cycle and a scheme');
  const setting = { random, scheme, cycle };

  const taken = new Set<string>();
  const unions: EnterpriseUnion[] = [];
  const people: Person[] = [];
  const invented: DemoCandidacy[] = [];
  const townships = reference.orgUnits.filter((unit) => unit.kind === 'township');
  for (const [townshipIndex, township] of townships.entries()) {
    const size = townshipIndex === 0 ? 24 : random.between(9, 14);
    const roster = inventRoster(random, township.id, size * times, taken);
    unions.push(...roster.unions);
    people.push(...roster.people);
    for (const [unionIndex, union] of roster.unions.entries()) {
      const step = stepOf(random, townshipIndex, unionIndex);
      for (const officer of union.officers.filter(isGraded)) {
        invented.push(inventCandidacy(setting, union, officer, step));
      }
    }
  }
  return { reference, setting, unions, people, invented };
}
