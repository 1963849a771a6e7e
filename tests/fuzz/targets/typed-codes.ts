import fc from 'fast-check';
import { keyTextOf, readKeyText } from '../../../server/keys/field-keys.ts';
import { enrolmentText, readEnrolmentText } from '../../../shared/sync/enrolment-link.ts';
import { isPinned, pinnedCode, pinText, readPin, readPinnedCode } from '../../../shared/sync/hub-pin.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes } from '../mutate-bytes.ts';
import { assertThat, unlessRefused } from '../refusal.ts';

const fingerprint = 'ab12'.repeat(16);
const code = 'ABCD2345EFGH';
const pinned = pinnedCode(code, fingerprint);
const link = { hub: `https://hub.example#${fingerprint}`, code: pinned };
const key = new Uint8Array(32).map((_, place) => place * 7);

/** What people type, scan or paste to enrol a PC, and the hub's key as it stands in a file or in HUB_KEY. */
export async function openTarget(): Promise<Attack> {
  const samples = [pinned, code, pinText(fingerprint), fingerprint, enrolmentText(link), keyTextOf(key)];
  const typed = mutatedBytes(samples.map((text) => Buffer.from(text))).map((bytes) =>
    Buffer.from(bytes).toString('utf8'),
  );
  const sign = fc.constantFrom(...Array.from('23456789ABCDEFGHJKMNPQRSTVWXYZ'), 'a', 'ｋ', '-', ' ');
  const codes = fc
    .array(sign, { minLength: 10, maxLength: 34 })
    .map((signs) => signs.join(''))
    .chain((text) => fc.constantFrom(text, text.replaceAll(/[- ]/g, '').slice(0, 25), text.slice(0, 13)));
  const hexes = fc.array(fc.constantFrom(...Array.from('0123456789abcdefABCDEF: ')), {
    minLength: 62,
    maxLength: 68,
  });
  const links = fc.record({ hub: fc.string({ minLength: 1 }), code: fc.string({ minLength: 1 }) });
  const made = fc.oneof(
    codes,
    hexes.map((digits) => digits.join('')),
    links.map((one) => enrolmentText({ hub: one.hub.toWellFormed(), code: one.code.toWellFormed() })),
    fc.uint8Array({ minLength: 31, maxLength: 33 }).map(keyTextOf),
  );
  return makeAttack(
    fc.oneof({ weight: 8, arbitrary: made }, { weight: 2, arbitrary: typed }, fc.string({ unit: 'binary' })),
    async (text) => {
      const pin = readPin(text);
      if (pin !== null)
        assertThat(/^(?:[0-9a-f]{64}|[2-9A-HJKMNP-Z]{13})$/.test(pin), 'a pin of another form');
      const parts = readPinnedCode(text);
      if (parts.pin === null) assertThat(parts.code === text, 'a code without a pin was changed');
      else assertThat(parts.code.length === 12 && readPin(parts.pin) === parts.pin, 'parts that are no code');
      if (pin !== null && pin.length === 64)
        assertThat(isPinned(pin, pin), 'a fingerprint that is not its own');
      const read = readEnrolmentText(text);
      if (read && read.hub.isWellFormed() && read.code.isWellFormed()) {
        const again = readEnrolmentText(enrolmentText(read));
        assertThat(again?.hub === read.hub && again.code === read.code, 'a link that does not come back');
      }
      const bytes = await unlessRefused(/^HUB_KEY_DAMAGED$/, () => readKeyText(text, 'HUB_KEY'));
      if (bytes) assertThat(bytes.length === 32 && keyTextOf(bytes) === text.trim(), 'another key');
      return pin !== null || parts.pin !== null || read !== null || bytes !== null;
    },
  );
}
