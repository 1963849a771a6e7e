import type { AnomalyRow } from '../../../ui/anomaly-rows.ts';
import { chartColours } from '../../../ui/chart/chart-colours.ts';
import { barChart } from '../bar-chart.ts';
import { numberColumn, wordColumn } from '../columns.ts';
import { scopeName } from '../in-scope.ts';
import type { PictureInput, PictureView } from '../picture-view.ts';

const placeOf = ({ place }: AnomalyRow) =>
  place.kind === 'candidacy' ? ({ kind: 'candidacy', id: place.candidacyId } as const) : null;

function townshipsView(
  open: readonly AnomalyRow[],
  { year, t }: PictureInput,
): Omit<PictureView, 'sentence'> {
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  const groups = year.townships.flatMap(({ code, name }) => {
    const rows = open.filter(({ townshipCodes }) => townshipCodes.includes(code));
    return rows.length > 0 ? [{ code, name, rows }] : [];
  });
  return {
    columns: [
      wordColumn('name', t('picture.township')),
      ...kinds.map((kind) => numberColumn(kind, t(`anomalies.kind.${kind}`))),
      numberColumn('all', t('common.total')),
    ],
    rows: groups.map(({ code, name, rows }) => ({
      key: code,
      cells: [
        name,
        ...kinds.map((kind) => String(rows.filter((row) => row.kind === kind).length)),
        String(rows.length),
      ],
      place: { kind: 'township', code },
    })),
    chart: barChart({
      names: groups.map(({ name }) => name),
      series: [
        {
          name: t('picture.anomalies.open'),
          colour: chartColours.dark,
          values: groups.map(({ rows }) => rows.length),
        },
      ],
      stacked: false,
      unit: t('picture.places'),
    }),
  };
}

function listView(open: readonly AnomalyRow[], { t }: PictureInput): Omit<PictureView, 'sentence'> {
  return {
    columns: [
      wordColumn('kind', t('anomalies.column.kind')),
      wordColumn('subject', t('anomalies.column.subject')),
      wordColumn('changes', t('anomalies.column.found')),
    ],
    rows: open.map((row) => ({
      key: row.id,
      cells: [t(`anomalies.kind.${row.kind}`), row.subject, row.text],
      place: placeOf(row),
    })),
    chart: null,
  };
}

/** 疑点: what nobody has looked into yet, by township and kind. What concerns two townships counts in both. */
export function anomaliesView(rows: readonly AnomalyRow[], input: PictureInput): PictureView {
  const { township, t } = input;
  const open = rows.filter(
    ({ checked, townshipCodes }) =>
      checked === null && (township === null || townshipCodes.includes(township)),
  );
  const shown = township === null ? townshipsView(open, input) : listView(open, input);
  const done = rows.filter(
    ({ checked, townshipCodes }) =>
      checked !== null && (township === null || townshipCodes.includes(township)),
  ).length;
  return {
    sentence: t('picture.anomalies.sentence', { place: scopeName(input), open: open.length, done }),
    ...shown,
  };
}
