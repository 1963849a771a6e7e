import { expect, test } from 'vitest';
import { createLedger } from './ledger.ts';

test('the ledger misses a value that nobody has seen go', () => {
  const ledger = createLedger();
  const [one, two, three] = [ledger.newToken(), ledger.newToken(), ledger.newToken()];
  ledger.note(one, null);
  ledger.note(two, one);
  ledger.note(three, null);
  expect(ledger.missing([{ note: two }])).toEqual([three]);
  expect(ledger.missing([{ note: three }])).toEqual([one, two]);
  ledger.explain({ mine: three });
  expect(ledger.missing([{ note: two }])).toEqual([]);
});
