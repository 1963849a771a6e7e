import { expect, test } from 'vitest';
import { registerStanding } from '../../../../renderer/features/score-sheet/register-standing.ts';

const source = '来自资格登记：';
const entry = (points: number | null, note: string) => ({
  points,
  tier: null,
  parts: [],
  pieces: null,
  note,
});
const registered = entry(500, `${source}16 学时`);

test.each([
  [null, 'open'],
  [registered, 'filled'],
  [entry(500, `${source}16 学时；原件已核`), 'filled'],
  [entry(300, `${source}16 学时`), 'own'],
  [entry(300, `${source}8 学时`), 'changed'],
  [entry(null, `${source}8 学时`), 'own'],
  [entry(500, ''), 'own'],
] as const)('%j stands %s', (standing, kind) => {
  expect(registerStanding(standing, registered, source)).toBe(kind);
});

test.each([
  [null, 'own'],
  [registered, 'gone'],
  [entry(500, `${source}16 学时；原件已核`), 'gone'],
  [entry(null, `${source}16 学时`), 'own'],
  [entry(500, '原件已核'), 'own'],
] as const)('%j stands %s once the register says nothing', (standing, kind) => {
  expect(registerStanding(standing, null, source)).toBe(kind);
});
