import { expect, test } from 'vitest';
import { roomAddresses } from '../../../server/meetings/room-addresses.ts';

const card = (address: string) => [{ address, family: 'IPv4', internal: address.startsWith('127.') }];
const cards = { lo: card('127.0.0.1'), 'vEthernet (WSL)': card('172.20.0.1'), WLAN: card('192.168.43.1') };
const reached = { protocol: 'http', host: '127.0.0.1:8480', port: 8480, boundTo: '0.0.0.0' };

test('tablets are sent to a real card of the laptop, which they reach without a name and without multicast', () => {
  expect(roomAddresses(reached, cards)).toEqual(['http://192.168.43.1:8480', 'http://172.20.0.1:8480']);
  expect(roomAddresses({ ...reached, host: '192.168.43.1:8480' }, cards)[0]).toBe('http://192.168.43.1:8480');
  expect(roomAddresses({ ...reached, protocol: 'https', host: 'hub.example' }, {})).toEqual([
    'https://hub.example',
  ]);
});

test('no address is given that no tablet could reach', () => {
  expect(roomAddresses({ ...reached, boundTo: '127.0.0.1' }, cards)).toEqual([]);
  expect(roomAddresses({ ...reached, boundTo: '::1', host: 'localhost:8480' }, cards)).toEqual([]);
  expect(roomAddresses(reached, { WLAN: card('169.254.1.2') })).toEqual([]);
});
