import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import { itemPointChoices } from '../../../shared/domain/item-point-choices.ts';
import { readPointsCell } from '../../../shared/import/self-form/read-points-cell.ts';
import type { ScoredItem } from '../../../shared/schema/scheme-item.ts';

const item = (step: number): ScoredItem => ({
  code: 'X1',
  name: '测评',
  kind: 'scale',
  max: 2000,
  step,
  source: 'local',
});
const fieldOf = (step: number) => ({ item: item(step), part: null, choices: itemPointChoices(item(step)) });

test('whatever can be given is read as itself, as a number of the spreadsheet and as a text', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 10, 50, 500), fc.nat(), (step, pick) => {
      const field = fieldOf(step);
      const points = field.choices[pick % field.choices.length] ?? 0;
      const text = formatPoints(points);
      for (const cell of [points / 100, text, `${text} 分`, ` ${text}`])
        expect(readPointsCell(field, 'X1', cell)).toEqual({ ok: true, value: points });
    }),
  );
});

test.each([[0.125], [true], [new Date(0)], ['1-2'], ['-1'], [-1], [20.5], ['很好']])(
  '%s is no score',
  (cell) => {
    const read = readPointsCell(fieldOf(1), 'X1 测评', cell);
    expect(read).toMatchObject({ ok: false, error: { params: { choices: '0～20' } } });
  },
);

test('an empty cell is nothing', () => {
  for (const cell of [null, undefined, '', ' \u200B'])
    expect(readPointsCell(fieldOf(1), 'X1', cell)).toEqual({ ok: true, value: null });
});
