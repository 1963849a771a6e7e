import { isDeepStrictEqual } from 'node:util';
import { Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { Value } from 'typebox/value';
import { normalCode } from '../../../shared/lib/normal-code.ts';
import { EnrolmentSchema, openEnrolment, sealEnrolment } from '../../../shared/transfer/enrolment-package.ts';
import { joinPackage, splitPackage } from '../../../shared/transfer/package-header.ts';
import { makePackageKeys } from '../../../shared/transfer/package-keys.ts';
import { sealLetter } from '../../../shared/transfer/seal-package.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes } from '../mutate-bytes.ts';
import { mutatedJson } from '../mutate-json.ts';
import { assertThat, unlessRefused } from '../refusal.ts';

const code = 'ABCD-2345-EFGH';
const now = '2026-11-22T08:00:00.000Z';

/** The package that enrols a PC: changed on its way, opened by a code as people type it, and with anything inside. */
export async function openTarget(): Promise<Attack> {
  const [city, pc] = await Promise.all([makePackageKeys(), makePackageKeys()]);
  const enrolment = {
    who: {
      account: 'zhangsan',
      name: '张三',
      role: 'townshipOperator' as const,
      orgCode: '130481100',
      cityId: '130481',
      deviceId: 'pc-1',
      panelMemberId: null,
    },
    token: 'token',
    hub: { address: 'https://hub.example', identity: null },
    keys: pc,
    city: { recipient: city.recipient, signingKey: city.signingKey },
    expiresAt: '2026-12-01T00:00:00.000Z',
  } as unknown as Parameters<typeof sealEnrolment>[0];
  const { file } = await sealEnrolment(enrolment, { from: city, code, createdAt: now });
  const split = splitPackage(file);
  const changed = fc
    .oneof(
      mutatedBytes([file]),
      mutatedBytes([split.sealed]).map((bytes) => joinPackage(split.header, bytes)),
    )
    .map((bytes) => ({ bytes, typed: code }));
  const mistyped = mutatedBytes([Buffer.from(code)]).map((bytes) => ({
    bytes: file,
    typed: Buffer.from(bytes).toString('utf8'),
  }));
  const inside = mutatedJson(fc.constant(enrolment)).map((contents) => ({ contents }));
  const fileOf = async (contents: unknown): Promise<Uint8Array> => {
    const encrypter = new Encrypter();
    encrypter.setScryptWorkFactor(1);
    encrypter.setPassphrase(normalCode(code));
    const header = {
      kind: 'enrolment',
      cityId: '130481',
      deviceId: 'pc-1',
      serial: 1,
      createdAt: now,
    } as const;
    const letter = { header, contents: Object(contents) as object, from: city, to: pc };
    return (await sealLetter(letter, encrypter)).file;
  };
  return makeAttack(
    fc.oneof({ weight: 8, arbitrary: changed }, mistyped, { weight: 4, arbitrary: inside }),
    async (given) => {
      const isInside = 'contents' in given;
      const bytes = isInside ? await fileOf(given.contents) : given.bytes;
      const parts = await unlessRefused(/^PACKAGE_/, () => splitPackage(bytes));
      if (!parts) return false;
      const opened = await unlessRefused(/^(?:PACKAGE|ENROLMENT)_/, () =>
        openEnrolment(parts, isInside ? code : given.typed, now),
      );
      if (!opened) return true;
      if (isInside) assertThat(Value.Check(EnrolmentSchema, opened), 'an enrolment that does not fit');
      else assertThat(isDeepStrictEqual(opened, enrolment), 'another enrolment than was sealed');
      return true;
    },
  );
}
