import type { CandidateSteps, YearWork } from '../../../data/year-work.ts';
import { chartColours } from '../../../ui/chart/chart-colours.ts';
import { barChart } from '../bar-chart.ts';
import { numberColumn, wordColumn } from '../columns.ts';
import { byTownship, inScope, scopeName, unionNames } from '../in-scope.ts';
import type { PictureInput, PictureView } from '../picture-view.ts';

interface Steps extends CandidateSteps {
  readonly name: string;
  readonly result: boolean;
}

function stepsOf({ steps }: YearWork, { year, township }: PictureInput): readonly Steps[] {
  const candidates = new Map(year.candidates.map((one) => [one.id, one]));
  return inScope(steps, township).map((one) => {
    const known = candidates.get(one.id);
    return { ...one, name: known?.name ?? '', result: (known?.status ?? null) !== null };
  });
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
      ...stepNames.map((step) => wordColumn(`step ${step}`, t(`picture.progress.${step}`))),
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
export function progressView(work: YearWork, input: PictureInput): PictureView {
  const { township, t } = input;
  const steps = stepsOf(work, input);
  const shown = township === null ? townshipsView(steps, input) : candidatesView(steps, input);
  const facts = { place: scopeName(input), ...countsOf(steps) };
  return { sentence: t('picture.progress.sentence', facts), ...shown };
}
