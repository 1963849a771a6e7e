import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { lanAddresses } from '../../../shared/lib/lan-addresses.ts';

const card = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  family: 'IPv4',
  netmask: '255.255.255.0',
  mac: '00:00:00:00:00:01',
  cidr: `${address}/24`,
});

test('the addresses of real cards come before those of virtual machines; others are left out', () => {
  const v6: NetworkInterfaceInfo = { ...card('fe80::1'), family: 'IPv6', scopeid: 1 };
  expect(
    lanAddresses({
      lo: [card('127.0.0.1', true)],
      'vEthernet (WSL)': [card('172.20.0.1')],
      docker0: [card('172.17.0.1')],
      以太网: [v6, card('192.168.1.5')],
      WLAN: [card('169.254.3.4')],
    }),
  ).toEqual(['192.168.1.5', '172.20.0.1', '172.17.0.1']);
  expect(lanAddresses({})).toEqual([]);
});
