import type { TFunction } from 'i18next';
import { exactPoints } from '../../../shared/domain/exact-points.ts';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import { rational } from '../../../shared/domain/rational.ts';
import { isCounted } from '../../../shared/domain/sheet-state.ts';
import type { Party, Sheet } from '../../../shared/schema/sheet.ts';
import { paperOrigin } from '../../print/paper/paper-origin.ts';
import type { ScoreRecordData } from '../../print/record/score-record-schema.ts';
import { exactText } from '../../ui/exact-text.ts';
import { explanationLines } from '../../ui/explanation-lines.ts';
import { countsOf, sheetFigures, type SheetFigures } from './sheet-rows.ts';
import type { Calculation } from './use-calculation.ts';
import type { CandidacyFile } from './use-candidacy-file.ts';

interface Paper {
  /** Of the language of paper. */
  readonly t: TFunction;
  readonly now: Date;
  readonly calculation: Calculation | null;
}

interface GivenSheet {
  readonly sheet: Sheet;
  readonly figures: SheetFigures;
}

/** The sheets that count; of the panel those that the calculation counts, and none before it can be shown. */
function countedSheets(file: CandidacyFile, calculation: Calculation | null): readonly GivenSheet[] {
  const { sheets, cases } = file.documents;
  const panel = new Set(calculation?.graded.assessment.panel.counted.map(({ sheetId }) => sheetId));
  return sheets
    .filter((sheet) => isCounted(sheet, cases) && (sheet.party !== 'panel' || panel.has(sheet.id)))
    .map((sheet) => ({ sheet, figures: sheetFigures(file, sheet) }));
}

const meanOf = (values: readonly number[]): string | null =>
  values.length === 0
    ? null
    : exactText(
        exactPoints(
          rational(
            values.reduce((sum, value) => sum + value, 0),
            values.length,
          ),
        ),
      );

const parties: readonly Party[] = ['self', 'township', 'panel'];

function itemRows(file: CandidacyFile, given: readonly GivenSheet[], t: TFunction): ScoreRecordData['items'] {
  const { scheme } = file.documents;
  const pointsOf = (code: string, party: Party) =>
    given
      .filter(({ sheet }) => sheet.party === party)
      .map(({ figures }) => figures.rows.find(({ item }) => item.code === code)?.points ?? 0);
  const reasons = (code: string) => [
    ...new Set(given.flatMap(({ sheet }) => sheet.overrides[code]?.reason ?? [])),
  ];
  return scheme.categories.flatMap((category) =>
    category.kind === 'veto'
      ? []
      : category.items.map(({ code, name, max }) => {
          const files = file.evidence.filter(({ itemCode }) => itemCode === code).length;
          return {
            code,
            name: name.slice(0, 60),
            full: formatPoints(max),
            self: meanOf(pointsOf(code, 'self')),
            township: meanOf(pointsOf(code, 'township')),
            panel: meanOf(pointsOf(code, 'panel')),
            files: files === 0 ? '' : String(files),
            remark: reasons(code)
              .map((reason) => t('print.record.override', { reason }))
              .join('；')
              .slice(0, 120),
          };
        }),
  );
}

function countsText(file: CandidacyFile, t: TFunction): string {
  const counts = countsOf(file);
  return counts ? t('print.record.counts', { ...counts }) : t('print.record.noCounts');
}

/** What the paper 一分一据 of one candidate says, as far as the viewer may see it. */
export function scoreRecordOf(file: CandidacyFile, { t, now, calculation }: Paper): ScoreRecordData {
  const { candidacy, documents } = file;
  const { scheme, cycle, orgUnits, unions, people } = documents;
  const given = countedSheets(file, calculation);
  const sums = Object.fromEntries(
    parties.map((party) => [
      party,
      meanOf(given.filter(({ sheet }) => sheet.party === party).map(({ figures }) => figures.totals.total)),
    ]),
  );
  // The panel's members are not named on a paper that is handed out.
  const nameOf = () => t('common.party.panel');
  const steps = calculation?.steps.flatMap((step) => explanationLines(step, t, nameOf)) ?? [
    t('print.record.later'),
  ];
  return {
    year: cycle.year,
    cityName: orgUnits.find(({ kind }) => kind === 'city')?.name ?? '',
    name: people[0]?.name ?? candidacy.personId,
    unionName: unions[0]?.name ?? '',
    townshipName: orgUnits.find(({ id }) => id === candidacy.townshipCode)?.name ?? '',
    schemeName: scheme.name,
    items: itemRows(file, given, t),
    sum: { self: sums['self'] ?? null, township: sums['township'] ?? null, panel: sums['panel'] ?? null },
    counts: countsText(file, t),
    steps: [...steps],
    origin: paperOrigin(cycle.schemeKey, now),
  };
}
