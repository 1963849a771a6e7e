import { progressOfCandidacy } from '../../../data/panel-progress.ts';
import type { CycleLines } from '../../../data/use-candidacy-lines.ts';
import { sheetStep } from '../../../data/sheet-step.ts';
import { chartColours } from '../../../ui/chart/chart-colours.ts';
import { barChart } from '../bar-chart.ts';
import { numberColumn, wordColumn } from '../columns.ts';
import { byTownship, inScope, scopeName, unionNames } from '../in-scope.ts';
import type { PictureInput, PictureView } from '../picture-view.ts';

/** How far one candidate is; the panel's sheets are those that can be, without who keeps out. */
interface Steps {
  readonly id: string;
  readonly name: string;
  readonly unionId: string;
  readonly townshipCode: string;
  readonly self: boolean;
  readonly township: boolean;
  readonly panel: { readonly done: number; readonly needed: number };
  readonly result: boolean;
}

function stepsOf(
  { lines, documents: { scheme, cycle } }: CycleLines,
  { year }: PictureInput,
): readonly Steps[] {
  const graded = new Set(year.candidates.flatMap(({ id, status }) => (status === null ? [] : [id])));
  const names = new Map(year.candidates.map(({ id, name }) => [id, name]));
  return lines.map((line) => ({
    id: line.id,
    name: names.get(line.id) ?? line.name,
    unionId: line.candidacy.unionId,
    townshipCode: line.townshipCode,
    self: sheetStep(line, scheme.policies, 'self').kind === 'submitted',
    township: sheetStep(line, scheme.policies, 'township').kind === 'submitted',
    panel: progressOfCandidacy(line, scheme, cycle),
    result: graded.has(line.id),
  }));
}

const panelDone = ({ panel: { done, needed } }: Steps): boolean => needed > 0 && done >= needed;

const countsOf = (rows: readonly Steps[]) => ({
  all: rows.length,
  self: rows.filter(({ self }) => self).length,
  township: rows.filter(({ township }) => township).length,
  panel: rows.filter(panelDone).length,
  result: rows.filter(({ result }) => result).length,
});

const stepNames = ['self', 'township', 'panel', 'result'] as const;
const colours = {
  self: chartColours.light,
  township: chartColours.middle,
  panel: chartColours.dark,
  result: chartColours.accent,
} as const;

function townshipsView(steps: readonly Steps[], { year, t }: PictureInput): Omit<PictureView, 'sentence'> {
  const groups = byTownship(year, steps).map((one) => ({ ...one, counts: countsOf(one.rows) }));
  return {
    columns: [
      wordColumn('name', t('picture.township')),
      numberColumn('all', t('picture.progress.all')),
      ...stepNames.map((step) => numberColumn(step, t(`picture.progress.${step}`))),
    ],
    rows: groups.map(({ code, name, counts }) => ({
      key: code,
      cells: [name, String(counts.all), ...stepNames.map((step) => String(counts[step]))],
      place: { kind: 'township', code },
    })),
    chart: barChart({
      names: groups.map(({ name }) => name),
      series: stepNames.map((step) => ({
        name: t(`picture.progress.${step}`),
        colour: colours[step],
        values: groups.map(({ counts }) => Math.floor((counts[step] * 1000) / counts.all) / 10),
      })),
      stacked: false,
      unit: '%',
      max: 100,
    }),
  };
}

function candidatesView(steps: readonly Steps[], { year, t }: PictureInput): Omit<PictureView, 'sentence'> {
  const units = unionNames(year);
  const tick = (done: boolean): string => t(done ? 'picture.progress.done' : 'picture.progress.open');
  return {
    columns: [
      wordColumn('name', t('common.name')),
      wordColumn('unit', t('common.unit')),
      ...stepNames.map((step) => wordColumn(step, t(`picture.progress.${step}`))),
    ],
    rows: steps.map((one) => ({
      key: one.id,
      cells: [
        one.name,
        units.get(one.unionId) ?? '',
        tick(one.self),
        tick(one.township),
        t('picture.progress.sheets', one.panel),
        tick(one.result),
      ],
      place: { kind: 'candidacy', id: one.id },
    })),
    chart: null,
  };
}

/** 进度: how many of each township have come through which step. */
export function progressView(cycle: CycleLines, input: PictureInput): PictureView {
  const { township, t } = input;
  const steps = inScope(stepsOf(cycle, input), township);
  const shown = township === null ? townshipsView(steps, input) : candidatesView(steps, input);
  const facts = { place: scopeName(input), ...countsOf(steps) };
  return { sentence: t('picture.progress.sentence', facts), ...shown };
}
