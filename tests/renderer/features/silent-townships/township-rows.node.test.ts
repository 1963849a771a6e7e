import { expect, test } from 'vitest';
import { townshipRows } from '../../../../renderer/features/silent-townships/township-rows.ts';
import type { OrgUnit } from '../../../../shared/schema/org-unit.ts';
import { wuanOrgUnits } from '../../../../shared/schemes/wuan-org-units.ts';
import type { DeviceReport, DeviceStatus } from '../../../../shared/sync/device-report.ts';
import { stamp } from '../../../helpers/sample-documents.ts';

const units: readonly OrgUnit[] = wuanOrgUnits.map(({ code, ...unit }, sortNo) => ({
  ...stamp,
  ...unit,
  id: code,
  kind: 'township',
  sortNo,
  active: true,
}));
const [first = '', second = '', third = '', fourth = '', fifth = ''] = units.map(({ id }) => id);

const well: DeviceReport = { unsent: 0, refused: 0, version: '0.2.0', clockOffset: 0, freeDisk: 5e10 };

const pc = (orgCode: string, contactAt: string, report: DeviceReport | null = well, id = orgCode) =>
  ({
    id: `pc-${id}`,
    name: '办公室',
    accountId: 'a1',
    accountName: '王芳',
    role: 'townshipOperator',
    orgCode,
    enrolledAt: '2026-01-01T00:00:00.000Z',
    revokedAt: null,
    revokedReason: null,
    contactAt,
    report,
    reportedAt: null,
  }) satisfies DeviceStatus;

const at = '2026-11-20T08:00:00.000Z';
const rowsOf = (...devices: readonly DeviceStatus[]) =>
  townshipRows(units, { at, hubVersion: '0.2.0', devices });
const namesOf = (rows: ReturnType<typeof rowsOf>) => rows.map(({ key, state }) => [key, state]);

test('every township and the park has a row; the longest silent comes first, then one in trouble, then those without a PC', () => {
  const rows = rowsOf(
    pc(first, at),
    pc(second, '2026-11-12T08:00:00.000Z'),
    pc(third, at, { ...well, refused: 1 }),
    pc(fourth, '2026-11-01T08:00:00.000Z'),
    pc(fifth, '2026-11-13T08:00:00.001Z'),
  );
  expect(rows).toHaveLength(23);
  expect(namesOf(rows.slice(0, 3))).toEqual([
    [fourth, 'silent'],
    [second, 'silent'],
    [third, 'troubled'],
  ]);
  expect(rows.filter(({ state }) => state === 'none')).toHaveLength(18);
  expect(namesOf(rows.slice(-2))).toEqual([
    [fifth, 'well'],
    [first, 'well'],
  ]);
  expect(rows.slice(0, 2).map(({ silentDays }) => silentDays)).toEqual([19, 8]);
});

test('a township shows the sums and the worst of its PCs, and was last heard of by the newest', () => {
  const row = rowsOf(
    pc(first, '2026-11-01T08:00:00.000Z', { ...well, unsent: 2, version: '0.1.9', freeDisk: null }, 'a'),
    pc(first, at, { ...well, unsent: 3, refused: 1, clockOffset: -400_000, freeDisk: 7 }, 'b'),
    pc(first, '2026-11-19T08:00:00.000Z', null, 'c'),
    { ...pc(first, at, { ...well, unsent: 99 }, 'd'), revokedAt: at },
  ).find(({ key }) => key === first);
  expect(row).toMatchObject({
    contactAt: at,
    silentDays: 0,
    state: 'troubled',
    isOutdated: true,
    report: { unsent: 5, refused: 1, version: '0.1.9', clockOffset: -400_000, freeDisk: 7 },
  });
  expect(row?.children?.map(({ key }) => key)).toEqual(['pc-a', 'pc-c', 'pc-b']);
});

test.each<[string, Partial<DeviceReport>]>([
  ['a wrong clock', { clockOffset: -300_000 }],
  ['a full disk', { freeDisk: 1024 ** 3 - 1 }],
  ['an old program', { version: '0.1.9' }],
  ['refused rows', { refused: 1 }],
])('%s is trouble', (_name, part) => {
  const state = (report: DeviceReport) =>
    rowsOf(pc(first, at, report)).find(({ key }) => key === first)?.state;
  expect(state({ ...well, ...part })).toBe('troubled');
  expect(state({ ...well, unsent: 12, clockOffset: 299_999, freeDisk: null })).toBe('well');
});
