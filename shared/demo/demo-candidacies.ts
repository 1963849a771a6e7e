import { candidacyId, type Candidacy } from '../schema/candidacy.ts';
import type { Case } from '../schema/case.ts';
import type { Cycle } from '../schema/cycle.ts';
import type { Scheme } from '../schema/scheme.ts';
import type { Sheet } from '../schema/sheet.ts';
import type { Appointment, EnterpriseUnion } from '../schema/union.ts';
import { inventSheet } from './demo-sheets.ts';
import { demoStamp } from './demo-stamp.ts';
import type { Random } from './random.ts';

/** How far a candidacy has come; each step includes the ones before it. */
export const demoSteps = [
  'none',
  'selfDraft',
  'selfReturned',
  'self',
  'townshipDraft',
  'township',
  'panel',
] as const;
export type DemoStep = (typeof demoSteps)[number];

const reached = (step: DemoStep, other: DemoStep): boolean =>
  demoSteps.indexOf(step) >= demoSteps.indexOf(other);

export interface DemoSetting {
  readonly random: Random;
  readonly scheme: Scheme;
  readonly cycle: Cycle;
}

export interface DemoCandidacy {
  /** Percent of the points that its raters tend to give. */
  readonly quality: number;
  readonly candidacy: Candidacy;
  readonly sheets: readonly Sheet[];
  readonly cases: readonly Case[];
}

function candidacyOf(cycle: Cycle, union: EnterpriseUnion, officer: Appointment, frozen: boolean): Candidacy {
  return {
    ...demoStamp(`${cycle.year}-10-20T01:00:00.000Z`, 'demo-township'),
    id: candidacyId(cycle.id, officer.id),
    cycleId: cycle.id,
    townshipCode: union.townshipCode,
    unionId: union.id,
    personId: officer.personId,
    appointmentId: officer.id,
    snapshot: frozen ? union.membership : null,
    snapshotAt: frozen && union.membership ? `${cycle.year}-11-12T02:30:00.000Z` : null,
    withdrawn: false,
    withdrawnReason: null,
  };
}

const returnOf = (sheet: Sheet): Case => ({
  ...demoStamp('2026-11-08T03:00:00.000Z', 'demo-township'),
  id: `return|${sheet.id}|1`,
  cycleId: sheet.cycleId,
  townshipCode: sheet.townshipCode,
  candidacyId: sheet.candidacyId,
  office: 'township',
  detail: {
    kind: 'return',
    sheetId: sheet.id,
    version: 1,
    reason: '第 D1 项缺集体合同备案情况，请补充说明后重新提交。',
    items: ['D1'],
  },
});

function panelSheets({ random, scheme, cycle }: DemoSetting, candidacy: Candidacy, quality: number): Sheet[] {
  return cycle.panel.map((member) =>
    inventSheet(random, scheme, {
      candidacy,
      party: 'panel',
      raterId: member.id,
      quality: Math.min(99, quality + random.between(-4, 3)),
      progress: member.townshipCode === candidacy.townshipCode ? 'recused' : 'submitted',
      year: cycle.year,
    }),
  );
}

/** One candidacy with the sheets and returns it has at `step`. */
export function inventCandidacy(
  setting: DemoSetting,
  union: EnterpriseUnion,
  officer: Appointment,
  step: DemoStep,
  quality = setting.random.between(62, 99),
): DemoCandidacy {
  const { random, scheme, cycle } = setting;
  const { year } = cycle;
  const candidacy = candidacyOf(cycle, union, officer, reached(step, 'township'));
  const sheets: Sheet[] = [];
  if (reached(step, 'selfDraft')) {
    const progress = step === 'selfDraft' ? 'draft' : 'submitted';
    const kinder = Math.min(99, quality + 4);
    sheets.push(
      inventSheet(random, scheme, { candidacy, party: 'self', raterId: '', quality: kinder, progress, year }),
    );
  }
  if (reached(step, 'townshipDraft')) {
    const progress = step === 'townshipDraft' ? 'draft' : 'submitted';
    sheets.push(
      inventSheet(random, scheme, { candidacy, party: 'township', raterId: '', quality, progress, year }),
    );
  }
  if (step === 'panel') sheets.push(...panelSheets(setting, candidacy, quality));
  return { quality, candidacy, sheets, cases: step === 'selfReturned' ? sheets.map(returnOf) : [] };
}
