import type { CycleArchive } from '../schema/archive.ts';
import type { Assessment } from './assess-candidacy.ts';
import { exactPoints } from './exact-points.ts';
import type { ExplanationStep, RatesStep, SheetStep } from './explanation.ts';
import { formatRate } from './format-rate.ts';
import { indexScheme } from './index-scheme.ts';
import type { CountedSheet } from './panel-mean.ts';
import { rational } from './rational.ts';
import { sheetTotals } from './sheet-totals.ts';
import type { Party } from './weigh.ts';

function ratesStep({ scheme }: CycleArchive, { snapshot, rates, computed }: Assessment): RatesStep | null {
  const { ratesItems } = indexScheme(scheme);
  if (ratesItems.length === 0) return null;
  const known = rates.kind === 'known' ? rates : null;
  return {
    kind: 'rates',
    rules: scheme.categories.flatMap((category, place) =>
      category.kind === 'veto'
        ? []
        : category.items.flatMap((item, index) =>
            item.kind === 'rates' ? [`categories[${place}].items[${index}]`] : [],
          ),
    ),
    counts: snapshot && {
      asOf: snapshot.asOf,
      employees: snapshot.employees,
      members: snapshot.members,
      verified: snapshot.verified,
    },
    join: known && formatRate(known.join),
    verified: known && formatRate(known.verified),
    combine: scheme.policies.rateCombine,
    denominator: scheme.policies.rateDenominator,
    items: ratesItems.map(({ code, name }) => ({ code, name, points: computed.get(code) ?? 0 })),
  };
}

function sheetStep(
  archive: CycleArchive,
  { computed }: Assessment,
  party: Party,
  counted: CountedSheet,
): SheetStep {
  const sheet = archive.sheets.find((candidate) => candidate.id === counted.sheetId);
  const { scores, overrides } = sheet ?? { scores: {}, overrides: {} };
  return {
    kind: 'sheet',
    rules: ['policies.bonusCap'],
    party,
    sheetId: counted.sheetId,
    raterId: counted.raterId,
    overrides: Object.entries(overrides).map(([code, { points, reason }]) => ({ code, points, reason })),
    bonusCap: archive.scheme.policies.bonusCap,
    ...sheetTotals(archive.scheme, { scores, overrides }, computed),
  };
}

function panelStep({ panel, recused }: Assessment): ExplanationStep {
  const { trimmed, counted, sum, count } = panel;
  return {
    kind: 'panel-mean',
    rules: ['policies.recusal', 'policies.trim', 'policies.quorum'],
    totals: counted.map((sheet) => sheet.total),
    trimmed: trimmed && { lowest: trimmed.lowest.total, highest: trimmed.highest.total },
    recused,
    sum,
    count,
    mean: exactPoints(rational(sum, Math.max(1, count))),
  };
}

/** The part of an explanation that ends with S, T and P: rates, every sheet, what was recused and trimmed. */
export function explainSheets(archive: CycleArchive, assessment: Assessment): readonly ExplanationStep[] {
  const { self, township, panel } = assessment;
  const rates = ratesStep(archive, assessment);
  const policy = archive.scheme.policies.missingSelf;
  const sheetOf = (party: Party, counted: CountedSheet) => sheetStep(archive, assessment, party, counted);
  return [
    ...(rates ? [rates] : []),
    self ? sheetOf('self', self) : { kind: 'missing-self', rules: ['policies.missingSelf'], policy },
    ...(township ? [sheetOf('township', township)] : []),
    ...panel.counted.map((counted) => sheetOf('panel', counted)),
    panelStep(assessment),
  ];
}
