import type { PictureCandidate } from '../../../../shared/domain/picture/picture-year.ts';
import { chartColours } from '../../../ui/chart/chart-colours.ts';
import { formatYuan } from '../../../ui/format-yuan.ts';
import { barChart } from '../bar-chart.ts';
import { numberColumn, wordColumn } from '../columns.ts';
import { byTownship, inScope, scopeName, unionNames } from '../in-scope.ts';
import type { PictureInput, PictureView, ViewColumn, ViewRow } from '../picture-view.ts';

const sum = (rows: readonly PictureCandidate[]): number => rows.reduce((all, { amount }) => all + amount, 0);
const paid = (rows: readonly PictureCandidate[]): readonly PictureCandidate[] =>
  rows.filter(({ amount }) => amount > 0);

interface MoneyTable {
  readonly columns: readonly ViewColumn[];
  readonly rows: readonly (ViewRow & { readonly name: string; readonly fen: number })[];
}

function townshipsTable({ year, t }: PictureInput): MoneyTable {
  return {
    columns: [
      wordColumn('name', t('picture.township')),
      numberColumn('paid', t('picture.money.paid')),
      numberColumn('amount', t('picture.money.amount')),
    ],
    rows: byTownship(year, year.candidates).map(({ code, name, rows }) => ({
      key: code,
      name,
      fen: sum(rows),
      cells: [name, String(paid(rows).length), formatYuan(sum(rows))],
      place: { kind: 'township', code },
    })),
  };
}

function candidatesTable({ year, township, t }: PictureInput): MoneyTable {
  const units = unionNames(year);
  return {
    columns: [
      wordColumn('name', t('common.name')),
      wordColumn('unit', t('common.unit')),
      numberColumn('amount', t('picture.money.amount')),
    ],
    rows: inScope(year.candidates, township).map(({ id, name, unionId, amount }) => ({
      key: id,
      name,
      fen: amount,
      cells: [name, units.get(unionId) ?? '', formatYuan(amount)],
      place: { kind: 'candidacy', id },
    })),
  };
}

/** 补贴: what is due for the year, by township and person, beside the year before. */
export function moneyView(input: PictureInput): PictureView {
  const { year, earlier, township, t } = input;
  const own = inScope(year.candidates, township);
  const computed = own.some(({ status }) => status !== null);
  const last = computed ? earlier.at(-1) : undefined;
  const facts = {
    year: year.year,
    place: scopeName(input),
    paid: paid(own).length,
    yuan: formatYuan(sum(own)),
  };
  const difference = last ? sum(own) - sum(inScope(last.candidates, township)) : 0;
  const change = last
    ? t(`picture.money.${difference === 0 ? 'same' : difference > 0 ? 'more' : 'less'}`, {
        year: last.year,
        yuan: formatYuan(Math.abs(difference)),
      })
    : '';
  const { columns, rows } = township === null ? townshipsTable(input) : candidatesTable(input);
  return {
    sentence: computed ? `${t('picture.money.sentence', facts)}${change}` : t('picture.money.open', facts),
    columns,
    rows,
    chart: barChart({
      names: rows.map(({ name }) => name),
      series: [
        {
          name: t('picture.money.amount'),
          colour: chartColours.dark,
          values: rows.map(({ fen }) => fen / 100),
        },
      ],
      stacked: false,
      unit: t('picture.yuan'),
    }),
  };
}
