import { Encrypter } from 'age-encryption';
import { expect, test } from 'vitest';
import { bytesOfText, textOfBytes } from '../../../shared/transfer/bytes.ts';
import { openByPassphrase } from '../../../shared/transfer/open-by-passphrase.ts';

const asked = 10;

async function sealed(): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(asked);
  encrypter.setPassphrase('code');
  return encrypter.encrypt('letter');
}

test('row 10: a file that asks for a gigabyte of work is refused before any of it is done', async () => {
  const file = await sealed();
  expect(textOfBytes(await openByPassphrase(file, 'code', asked))).toBe('letter');
  // Each sign of the file's own text is one byte.
  const place = Buffer.from(file).indexOf(` ${asked}\n`);
  const heavy = file.slice();
  heavy.set(bytesOfText(' 20\n'), place);
  await expect(openByPassphrase(heavy, 'code', asked)).rejects.toThrow('with this work');
  await expect(openByPassphrase(file, 'code', asked - 1)).rejects.toThrow('with this work');
  await expect(openByPassphrase(new Uint8Array([0xff, 0xfe]), 'code', asked)).rejects.toThrow(Error);
  await expect(openByPassphrase(file, 'other', asked)).rejects.toThrow(Error);
});
