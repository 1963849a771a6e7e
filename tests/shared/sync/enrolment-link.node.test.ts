import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enrolmentText, readEnrolmentText } from '../../../shared/sync/enrolment-link.ts';

test('what a QR code holds is read back as it was written', () => {
  fc.assert(
    fc.property(fc.webUrl(), fc.string({ minLength: 1, unit: 'grapheme' }), (hub, code) => {
      expect(readEnrolmentText(`${enrolmentText({ hub, code })}\n`)).toEqual({ hub, code });
    }),
  );
});

test.each(['ABCD-EFGH-JKMN', '', 'gongping:enrol?hub=&code=A', 'gongping:enrol?hub=%&code=A', 'https://hub'])(
  '%j is no such text',
  (text) => {
    expect(readEnrolmentText(text)).toBeNull();
  },
);
