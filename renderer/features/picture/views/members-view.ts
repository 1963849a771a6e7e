import { formatTotal } from '../../../../shared/domain/format-points.ts';
import { chartColours } from '../../../ui/chart/chart-colours.ts';
import { barChart } from '../bar-chart.ts';
import { numberColumn, wordColumn } from '../columns.ts';
import type { PictureInput, PictureView } from '../picture-view.ts';

const signed = (points: number): string => `${points > 0 ? '+' : ''}${formatTotal(points)}`;

/** 评委宽严: how each member's totals lie to the panel's mean of the same candidates. */
export function membersView({ year, t }: PictureInput): PictureView {
  const members = year.members.filter(({ sheets }) => sheets > 0);
  const names = new Map(year.candidates.map(({ id, name }) => [id, name]));
  const order = members.toSorted((a, b) => a.lean - b.lean);
  const [strict] = order;
  const mild = order.at(-1);
  const sentence =
    strict && mild && strict.id !== mild.id
      ? t('picture.members.sentence', {
          strict: strict.name,
          strictLean: signed(strict.lean),
          mild: mild.name,
          mildLean: signed(mild.lean),
          apart: formatTotal(mild.lean - strict.lean),
        })
      : t('picture.members.none');
  return {
    sentence,
    columns: [
      wordColumn('name', t('picture.members.name')),
      numberColumn('sheets', t('picture.members.sheets')),
      numberColumn('lean', t('picture.members.lean')),
      numberColumn('farthest', t('picture.members.farthest')),
      wordColumn('who', t('picture.items.who')),
    ],
    rows: members.map(({ id, name, sheets, lean, farthest }) => ({
      key: id,
      cells: [
        name,
        String(sheets),
        signed(lean),
        farthest ? formatTotal(farthest.points) : formatTotal(0),
        farthest ? (names.get(farthest.candidacyId) ?? '') : '',
      ],
      place: farthest ? { kind: 'candidacy', id: farthest.candidacyId } : null,
    })),
    chart: barChart({
      names: members.map(({ name }) => name),
      series: [
        {
          name: t('picture.members.lean'),
          colour: chartColours.dark,
          values: members.map(({ lean }) => lean / 100),
        },
      ],
      stacked: false,
      unit: t('common.points'),
    }),
  };
}
