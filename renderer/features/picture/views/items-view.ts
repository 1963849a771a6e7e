import { formatPoints, formatTotal } from '../../../../shared/domain/format-points.ts';
import { chartColours } from '../../../ui/chart/chart-colours.ts';
import { barChart } from '../bar-chart.ts';
import { numberColumn, wordColumn } from '../columns.ts';
import type { PictureInput, PictureView } from '../picture-view.ts';

/** 小项分歧: how far the members are apart in each item, on average and at most. */
export function itemsView({ year, t }: PictureInput): PictureView {
  const { items, candidates } = year;
  const names = new Map(candidates.map(({ id, name }) => [id, name]));
  const mean = ({ sum, candidates: n }: (typeof items)[number]): number =>
    n === 0 ? 0 : Math.round(sum / n);
  const widest = items.toSorted((a, b) => mean(b) - mean(a))[0];
  const sentence =
    widest && mean(widest) > 0
      ? t('picture.items.sentence', {
          code: widest.code,
          name: widest.name,
          points: formatTotal(mean(widest)),
          candidates: widest.candidates,
        })
      : t('picture.items.none');
  return {
    sentence,
    columns: [
      wordColumn('code', t('picture.items.code')),
      wordColumn('name', t('picture.items.name')),
      numberColumn('max', t('picture.items.max')),
      numberColumn('candidates', t('picture.items.compared')),
      numberColumn('apart', t('picture.items.apart')),
      numberColumn('mean', t('picture.items.mean')),
      numberColumn('widest', t('picture.items.widest')),
      wordColumn('who', t('picture.items.who')),
    ],
    rows: items.map((item) => ({
      key: item.code,
      cells: [
        item.code,
        item.name,
        formatPoints(item.max),
        String(item.candidates),
        String(item.apart),
        formatTotal(mean(item)),
        item.widest ? formatPoints(item.widest.points) : '0',
        item.widest ? (names.get(item.widest.candidacyId) ?? '') : '',
      ],
      place: item.widest ? { kind: 'candidacy', id: item.widest.candidacyId } : null,
    })),
    chart: barChart({
      names: items.map(({ code }) => code),
      series: [
        {
          name: t('picture.items.mean'),
          colour: chartColours.dark,
          values: items.map((item) => mean(item) / 100),
        },
      ],
      stacked: false,
      unit: t('common.points'),
    }),
  };
}
