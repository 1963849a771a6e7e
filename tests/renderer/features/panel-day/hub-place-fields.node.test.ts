import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeInAddress, joinLink } from '../../../../renderer/features/panel-day/is-joining.ts';
import {
  pinFault,
  placeFields,
  placeText,
} from '../../../../renderer/features/panel-day/hub-place-fields.ts';
import { enrolmentText } from '../../../../shared/sync/enrolment-link.ts';
import { isPinned, pinText } from '../../../../shared/sync/hub-pin.ts';
import { readHubPlace } from '../../../../shared/sync/hub-place.ts';

const address = 'https://10.0.0.5:8480';
const fingerprints = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));

test('an address comes with its fingerprint, however it was scanned, typed or kept', () => {
  fc.assert(
    fc.property(fingerprints, (fingerprint) => {
      const kept = `${address}#${fingerprint}`;
      for (const text of [
        kept,
        ` ${address}#${pinText(fingerprint)} `,
        enrolmentText({ hub: kept, code: 'A' }),
      ]) {
        const fields = placeFields(text);
        expect(fields).toEqual({ address, pin: pinText(fingerprint) });
        expect(pinFault(fields)).toBeNull();
        const place = readHubPlace(placeText(fields), URL);
        expect(place.address).toBe(address);
        expect(isPinned(place.pin ?? '', fingerprint)).toBe(true);
      }
    }),
  );
  expect(placeFields('')).toEqual({ address: '', pin: '' });
  expect(placeText(placeFields('http://10.0.0.5:8480'))).toBe('http://10.0.0.5:8480');
});

test('a fingerprint that is none, or of an address without TLS, is told at its field', () => {
  expect(pinFault({ address, pin: ' ' })).toBeNull();
  expect(pinFault({ address, pin: 'C96N-DDJN' })).toBe('pinWrong');
  expect(pinFault({ address: 'http://10.0.0.5:8480', pin: 'C96N-DDJN-4F9A-E' })).toBe('pinPlain');
});

test('the QR code of a member opens the meeting with his code typed', () => {
  const link = new URL(joinLink('http://192.168.1.5:8480', 'ABCD-EFGH-JKMN'));
  expect(link.origin).toBe('http://192.168.1.5:8480');
  expect(codeInAddress(link.hash)).toBe('ABCD-EFGH-JKMN');
});
