import { expect, test } from 'vitest';
import { accountRows, filterAccounts } from '../../../../renderer/features/hub-admin/account-rows.ts';
import { reachableAddress } from '../../../../renderer/features/hub-admin/reachable-address.ts';
import type { AccountAnswer } from '../../../../shared/sync/account-answers.ts';
import type { DeviceStatus } from '../../../../shared/sync/device-report.ts';
import { hubDocuments } from '../../../helpers/hub-documents.ts';

const account = (given: Partial<AccountAnswer>): AccountAnswer => ({
  id: 'a1',
  login: 'zhangsan',
  name: '张三',
  role: 'townshipOperator',
  orgCode: '130481100',
  panelMemberId: null,
  hasPassword: false,
  createdAt: '2026-11-01T00:00:00.000Z',
  disabledAt: null,
  ...given,
});
const device = (given: Partial<DeviceStatus>): DeviceStatus => ({
  id: 'pc-1',
  name: '办公室',
  accountId: 'a1',
  accountName: '张三',
  role: 'townshipOperator',
  orgCode: '130481100',
  enrolledAt: '2026-11-01T00:00:00.000Z',
  revokedAt: null,
  contactAt: '2026-11-02T00:00:00.000Z',
  report: null,
  reportedAt: null,
  ...given,
});

const units = [
  hubDocuments.orgUnits({ township: '130481100' }),
  { ...hubDocuments.orgUnits({ township: '130481101' }), name: '康二城镇', sortNo: 2 },
];
const accounts = [
  account({ id: 'a3', login: 'old', name: '旧账号', disabledAt: '2026-11-05T00:00:00.000Z' }),
  account({ id: 'a2', login: 'lisi', name: '李四', orgCode: '130481101' }),
  account({}),
  account({ id: 'a4', login: 'far', name: '外来', orgCode: '999' }),
];

test('accounts stand in the order of their units with the PCs that may sync, those out of use last', () => {
  const devices = [
    device({ id: 'out', revokedAt: '2026-11-03T00:00:00.000Z', contactAt: '2026-11-09T00:00:00.000Z' }),
    device({ id: 'new', enrolledAt: '2026-11-04T00:00:00.000Z', contactAt: '2026-11-08T00:00:00.000Z' }),
    device({}),
  ];
  const rows = accountRows(accounts, devices, units);
  expect(rows.map((row) => row.account.name)).toEqual(['张三', '李四', '外来', '旧账号']);
  expect(rows.map(({ unit }) => unit)).toEqual(['武安镇', '康二城镇', '999', '武安镇']);
  expect(rows[0]?.devices.map(({ id }) => id)).toEqual(['new', 'pc-1', 'out']);
  expect(rows[0]).toMatchObject({ pcs: 2, contactAt: '2026-11-08T00:00:00.000Z' });
  expect(rows[1]).toMatchObject({ pcs: 0, contactAt: null });
});

test('an account is found by name, initials, unit or login; one out of use only when asked for', () => {
  const rows = accountRows(accounts, [], units);
  const found = (typed: string, withDisabled = false) =>
    filterAccounts(rows, { typed, withDisabled }).map((row) => row.account.id);
  expect(found('')).toEqual(['a1', 'a2', 'a4']);
  expect(found('ls')).toEqual(['a2']);
  expect(found('康二')).toEqual(['a2']);
  expect(found(' zhangsan ')).toEqual(['a1']);
  expect(found('旧')).toEqual([]);
  expect(found('旧', true)).toEqual(['a3']);
});

test('another PC is told an address that it can reach, or none', () => {
  const own = {
    lan: true,
    port: 8480,
    state: { kind: 'running', needsSetUp: false },
    ownAddress: 'http://127.0.0.1:8480',
    addresses: ['http://192.168.1.5:8480'],
  } as const;
  expect(reachableAddress('https://hub.example', null)).toBe('https://hub.example');
  expect(reachableAddress('http://127.0.0.1:8480', own)).toBe('http://192.168.1.5:8480');
  expect(reachableAddress('http://127.0.0.1:8480', { ...own, lan: false, addresses: [] })).toBeNull();
  expect(reachableAddress('http://127.0.0.1:9999', own)).toBeNull();
  expect(reachableAddress('http://localhost:8480', null)).toBeNull();
});
