import type { Case } from '../schema/case.ts';
import { stepId, type CycleStage } from '../schema/cycle-step.ts';
import { cycleSubject } from '../schema/proceeding.ts';
import { demoStamp } from './demo-stamp.ts';

/** From stage to stage, and when. */
export type DatedStep = readonly [from: CycleStage, to: CycleStage, at: string];

/** Each before the sheets that only the next stage brings. */
const steps: readonly DatedStep[] = [
  ['draft', 'announced', '2026-09-01T02:00:00.000Z'],
  ['announced', 'self', '2026-10-19T01:00:00.000Z'],
  ['self', 'township', '2026-11-11T01:00:00.000Z'],
  ['township', 'panel', '2026-11-17T01:00:00.000Z'],
];

export const stepsTaken = (cycleId: string, cityCode: string, taken: readonly DatedStep[]): readonly Case[] =>
  taken.map(([from, to, at], place) => ({
    ...demoStamp(at, 'demo-city'),
    id: stepId(cycleId, place + 1),
    cycleId,
    townshipCode: cityCode,
    candidacyId: cycleSubject(cycleId),
    office: 'city',
    detail: { kind: 'step', number: place + 1, from, to, reason: '' },
  }));

/** How the demo's year has come as far as the panel, which scores while a few townships are late. */
export const yearSteps = (cycleId: string, cityCode: string): readonly Case[] =>
  stepsTaken(cycleId, cityCode, steps);
