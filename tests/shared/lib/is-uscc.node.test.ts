import { expect, test } from 'vitest';
import { isUscc } from '../../../shared/lib/is-uscc.ts';

test('the check character of GB 32100 is verified', () => {
  // Codes of three large companies, as they are printed on their licences.
  for (const code of ['911100007109250324', '914403001922038216', '91330100799655058B']) {
    expect(isUscc(code)).toBe(true);
    const wrong = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(isUscc(wrong)).toBe(false);
  }
});

test.each(['', '91110000710925032', '9111000071092503244', '91110000710925O324'])('%j is refused', (code) =>
  expect(isUscc(code)).toBe(false),
);
