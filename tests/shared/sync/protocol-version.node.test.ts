import { expect, it } from 'vitest';
import { protocolProblem } from '../../../shared/sync/protocol-version.ts';

it.each([
  ['5', 5, null],
  ['4', 5, null],
  ['3', 5, null],
  ['2', 5, 'PROTOCOL_TOO_OLD'],
  ['6', 5, 'PROTOCOL_TOO_NEW'],
  ['1', 1, null],
  ['1', 2, null],
  ['0', 1, 'PROTOCOL_TOO_OLD'],
  [undefined, 1, 'PROTOCOL_TOO_OLD'],
  ['-1', 1, 'PROTOCOL_TOO_OLD'],
  ['1 ', 1, 'PROTOCOL_TOO_OLD'],
  ['99999999', 1, 'PROTOCOL_TOO_OLD'],
])('answers a client of protocol %s at a hub of %i with %s', (claimed, current, code) => {
  expect(protocolProblem(claimed, current)?.code ?? null).toBe(code);
});
