import { expect, test } from 'vitest';
import { unusedNumbers } from '../../../../renderer/features/certificates/unused-numbers.ts';

const base = '武工评〔2026〕';
const [g, z] = [`${base}G`, `${base}Z`];

test('the gaps of the register are told by whose they are, and another PC’s newest block is left to it', () => {
  const used = [`${g}001`, `${g}003`, `${g}012`, `${z}002`];
  const blocks = [
    { series: g, first: 1, last: 5 },
    { series: '武工评〔2025〕G', first: 1, last: 10 },
  ];
  expect(unusedNumbers(used, blocks, base)).toEqual([
    { from: `${g}002`, to: `${g}002`, ours: true },
    { from: `${g}004`, to: `${g}005`, ours: true },
    { from: `${g}006`, to: `${g}011`, ours: false },
    { from: `${z}001`, to: `${z}001`, ours: false },
  ]);
});

test('a block that nobody has begun is listed as a whole, and a full register has no gaps', () => {
  expect(unusedNumbers([], [{ series: g, first: 11, last: 12 }], base)).toEqual([
    { from: `${g}001`, to: `${g}010`, ours: false },
    { from: `${g}011`, to: `${g}012`, ours: true },
  ]);
  expect(unusedNumbers([`${g}001`, `${g}002`], [], base)).toEqual([]);
});
