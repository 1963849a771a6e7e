import { expect, test } from 'vitest';
import { takeNumbers } from '../../../renderer/features/certificates/issue-many.ts';
import { numberSource } from '../../../renderer/sync/number-source.ts';
import type { PendingRow } from '../../../renderer/features/certificates/pending-rows.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import { officeProfile } from '../../helpers/office-profile.ts';

const city: Profile = { ...officeProfile, role: 'city', orgCode: '130481' };
const connected: Profile = { ...city, cityId: '130481' };

/** A register in which three numbers are used. */
const register = {
  nextNumber: async (prefix: string) => `${prefix}004`,
  usedNumbers: async () => new Set([1, 2, 3]),
};

test('an office without a hub counts by itself', async () => {
  expect(await numberSource(city, register, null)('武工评〔2026〕G', 2)).toEqual([4, 5]);
});

test('an office of a city with a hub gives no number of its own making, even while nobody is signed in', async () => {
  await expect(numberSource(connected, register, null)('武工评〔2026〕G', 2)).rejects.toMatchObject({
    code: 'NUMBERS_NEED_HUB',
  });
});

test('each level counts in its own series, and the people keep their order', async () => {
  const row = (name: string) => ({ level: { name } }) as PendingRow;
  const starts = new Map([
    ['武工评〔2026〕G', 11],
    ['武工评〔2026〕Z', 7],
  ]);
  const source = async (prefix: string, count: number) =>
    Array.from({ length: count }, (_, place) => (starts.get(prefix) ?? 0) + place);
  const numbers = await takeNumbers(source, [row('高级'), row('中级'), row('高级')], '武工评〔2026〕');
  expect(numbers).toEqual(['武工评〔2026〕G011', '武工评〔2026〕Z007', '武工评〔2026〕G012']);
});
