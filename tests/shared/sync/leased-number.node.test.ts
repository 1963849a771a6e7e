import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leaseProblem, splitNumber } from '../../../shared/sync/leased-number.ts';

it.each([
  ['武工评〔2026〕G001', { series: '武工评〔2026〕G', place: 1 }],
  ['0042', { series: '', place: 42 }],
  ['武工评〔2026〕', null],
  ['', null],
])('reads %s', (number, split) => {
  expect(splitNumber(number)).toEqual(split);
});

it('splits every number of a series into the series and the place', () => {
  const series = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !/\d$/u.test(text));
  fc.assert(
    fc.property(series, fc.nat(1e9), fc.integer({ min: 0, max: 6 }), (name, place, zeros) => {
      const number = `${name}${'0'.repeat(Math.min(zeros, 5))}${place}`;
      expect(splitNumber(number)).toEqual({ series: name, place });
    }),
  );
});

it('lets exactly the device use a number that has its block, once the series is leased', () => {
  const lease = fc.record({
    series: fc.constantFrom('G', 'Z'),
    first: fc.integer({ min: 1, max: 30 }),
    size: fc.integer({ min: 1, max: 10 }),
    device: fc.constantFrom('pc-1', 'pc-2'),
  });
  fc.assert(
    fc.property(fc.array(lease, { maxLength: 6 }), fc.integer({ min: 1, max: 50 }), (given, place) => {
      const leases = given.map(({ size, ...one }) => ({ ...one, last: one.first + size - 1 }));
      const allowed = leaseProblem(`G${place}`, 'pc-1', leases, false) === null;
      const ofSeries = leases.filter(({ series }) => series === 'G');
      const holders = ofSeries.filter(({ first, last }) => first <= place && place <= last);
      const expected = ofSeries.length === 0 || holders.some(({ device }) => device === 'pc-1');
      expect(allowed).toBe(expected);
    }),
  );
});
