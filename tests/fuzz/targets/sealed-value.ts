import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { importDataKey } from '../../../shared/crypto/data-key.ts';
import { openValue } from '../../../shared/crypto/open-value.ts';
import { isSealed, partsOfSealed, sealedTextOf } from '../../../shared/crypto/sealed-format.ts';
import { sealValue } from '../../../shared/crypto/seal-value.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes, touchedBytes } from '../mutate-bytes.ts';
import { mutatedText } from '../mutate-text.ts';
import { assertThat, unlessRefused } from '../refusal.ts';

const place = { collection: 'people', id: 'p1', path: 'phone' };
const value = '13912345678';

/** A sealed field that was changed or moved: it opens to what was sealed, in its own place, or is refused. */
export async function openTarget(): Promise<Attack> {
  const key = await importDataKey(new Uint8Array(32).fill(9));
  const sealed = await sealValue(key, place, value);
  const body = Buffer.from(partsOfSealed(sealed)?.body ?? '', 'base64url');
  const changed = fc.oneof(mutatedText([sealed]), {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom('1', '1', '1', '0', '2', '999'),
        fc.oneof(mutatedBytes([body]), touchedBytes([body])),
      )
      .map(([suite, bytes]) => sealedTextOf(suite, bytes)),
  });
  const other = fc.record({ collection: fc.string(), id: fc.string(), path: fc.string() });
  const given = fc.record({
    text: fc.oneof({ weight: 6, arbitrary: changed }, fc.constant(sealed), fc.string()),
    at: fc.oneof({ weight: 6, arbitrary: fc.constant(place) }, other),
  });
  return makeAttack(given, async ({ text, at }) => {
    const opened = await unlessRefused(/^SEALED_/, () => openValue(key, at, text));
    if (opened === null) return isSealed(text);
    assertThat(isSealed(text) && isDeepStrictEqual(at, place) && opened === value, 'something else opens');
    return true;
  });
}
