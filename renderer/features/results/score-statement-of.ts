import type { TFunction } from 'i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { exactPoints } from '../../../shared/domain/exact-points.ts';
import type { ExplanationStep, SheetStep } from '../../../shared/domain/explanation.ts';
import { formatPoints, formatTotal } from '../../../shared/domain/format-points.ts';
import { paysSubsidy } from '../../../shared/domain/pays-subsidy.ts';
import { rational } from '../../../shared/domain/rational.ts';
import { paperOrigin } from '../../print/paper/paper-origin.ts';
import type { ScoreStatementData } from '../../print/statement/score-statement-schema.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { formatYuan } from '../../ui/format-yuan.ts';
import { exactText } from '../../ui/exact-text.ts';
import { explanationLines } from '../../ui/explanation-lines.ts';
import { meanText } from '../../../shared/domain/mean-text.ts';
import type { ResultRow } from './result-rows.ts';

const isSheet = (step: ExplanationStep): step is SheetStep => step.kind === 'sheet';

/** Steps that the statement tells in words; the table above them tells the sheets. */
const told: ReadonlySet<ExplanationStep['kind']> = new Set([
  'missing-self',
  'panel-mean',
  'weights',
  'bonus-after-weights',
  'rounding',
  'level',
  'not-graded',
]);
const remarked: ReadonlySet<ExplanationStep['kind']> = new Set([
  'rates',
  'veto',
  'placement',
  'rank',
  'subsidy',
]);

function categoryRows(
  steps: readonly ExplanationStep[],
  { scheme }: CycleDocuments,
): ScoreStatementData['categories'] {
  const sheets = Map.groupBy(steps.filter(isSheet), ({ party }) => party);
  const mean = (party: SheetStep['party'], code: string): string | null => {
    const given = sheets.get(party) ?? [];
    if (given.length === 0) return null;
    const sum = given.reduce(
      (total, { categories }) => total + (categories.find((one) => one.code === code)?.points ?? 0),
      0,
    );
    return exactText(exactPoints(rational(sum, given.length)));
  };
  return scheme.categories.flatMap((category) => {
    if (category.kind === 'veto') return [];
    const { code, name, max } = category;
    const row = { name, full: formatPoints(max), self: mean('self', code) };
    return [{ ...row, township: mean('township', code), panel: mean('panel', code) }];
  });
}

const pointsOrNull = (points: number | null): string | null => (points === null ? null : formatTotal(points));

/** What the 评分说明单 of one result says. `t` speaks the language of paper; it is printed at `now`. */
export function scoreStatementOf(
  { line, result }: ResultRow,
  documents: CycleDocuments,
  steps: readonly ExplanationStep[],
  { t, cityName, now }: { readonly t: TFunction; readonly cityName: string; readonly now: Date },
): ScoreStatementData {
  const { scheme, cycle } = documents;
  const { subject } = scheme;
  const isSite = subject?.kind === 'site';
  const { outcome } = result;
  // The panel's members are not named on a paper that is handed out.
  const nameOf = () => t('common.party.panel');
  const linesOf = (kinds: ReadonlySet<ExplanationStep['kind']>) =>
    steps.filter(({ kind }) => kinds.has(kind)).flatMap((step) => explanationLines(step, t, nameOf));
  const categories = categoryRows(steps, documents);
  const level = scheme.levels.find(({ code }) => code === outcome.level)?.name ?? null;
  return {
    year: cycle.year,
    cityName,
    name: line.name,
    ...(subject && { subject }),
    role: isSite ? line.enterprise : line.appointment ? t(`common.roles.${line.appointment.role}`) : '',
    townshipName: line.township,
    unionName: line.unit,
    enterpriseName: isSite ? subject.name : line.enterprise,
    schemeName: scheme.name,
    categories,
    sum: {
      name: t('print.statement.sheetTotal'),
      full: '',
      self: pointsOrNull(outcome.self),
      township: pointsOrNull(outcome.township),
      panel: meanText(outcome.panel),
    },
    steps: linesOf(told),
    outcome: {
      total: pointsOrNull(outcome.total),
      level: level ?? t(`common.status.${outcome.status}`),
      rank: outcome.rank === null ? null : String(outcome.rank),
      subsidy: paysSubsidy(scheme)
        ? t('results.summary.yuan', { yuan: formatYuan(outcome.subsidy.amount) })
        : t('print.statement.none'),
    },
    remarks: linesOf(remarked),
    computedAt: formatInstant(result.computedAt),
    origin: paperOrigin(result.schemeKey, now),
  };
}
