import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimsOf } from '../../shared/proof/certificate-claims.ts';
import { makeIssuerSecret } from '../../shared/proof/issuer-secret.ts';
import { signCertificate } from '../../shared/proof/sign-certificate.ts';
import { checkMessage } from '../../shared/ipc/check-message.ts';
import { printResult } from '../../shared/ipc/print.ts';
import { reply } from '../../shared/ipc/reply.ts';
import { callHost, launchApp, type RunningApp } from '../helpers/electron-app.ts';
import { readQr } from '../helpers/read-qr.ts';

const certificate = (name: string) => ({
  number: '武工评〔2026〕G001',
  name,
  enterpriseName: '武安市鑫源金属制品有限公司',
  unionName: '武安市鑫源金属制品有限公司工会委员会',
  role: '主席',
  levelName: '高级',
  year: 2026,
  cityName: '武安市',
  issuer: '武安市总工会',
  issuedOn: '2026-12-08',
});

let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
});
afterAll(() => running.close());

async function print(names: readonly string[]) {
  const input = {
    form: 'certificate',
    data: { certificates: names.map(certificate) },
    fileName: '证书 2026',
  };
  const answer = checkMessage('reply', reply, await callHost(running.page, 'print', 'toPdf', input));
  if (!answer.ok) throw new Error(answer.error.code);
  const result = checkMessage('result', printResult, answer.value);
  if (result.kind !== 'file') throw new Error('the desktop app prints to files');
  return result;
}

const readPdf = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8' });

test('certificates become a PDF file whose hash and pages are as told', async () => {
  const file = await print(['王建国', '陈堃']);
  const bytes = readFileSync(file.path);
  expect(basename(file.path)).toBe('证书 2026.pdf');
  expect({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }).toEqual({
    bytes: file.bytes,
    sha256: file.sha256,
  });
  expect(readPdf('pdfinfo', file.path)).toMatch(/Pages:\s+2[\s\S]*Page size:\s+84[12][.\d]* x 59[45]/);
  expect(readPdf('pdftotext', file.path, '-').replaceAll(/\s/g, '')).toContain('陈堃同志');
});

/** RFC 4648 base32, written down here once more: this test reads the paper without a line of the product. */
function base32Bytes(text: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(text, (sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

test('the code on the paper is read by zbarimg and verified by openssl alone', async () => {
  const issuer = await makeIssuerSecret();
  const content = certificate('郭䶮');
  const statement = await signCertificate(claimsOf(content, Date.now()), issuer);
  const data = { certificates: [content], statements: { [content.number]: statement } };
  const input = { form: 'certificate', data, fileName: '带核验码' };
  const answer = checkMessage('reply', reply, await callHost(running.page, 'print', 'toPdf', input));
  if (!answer.ok) throw new Error(answer.error.code);
  const result = checkMessage('result', printResult, answer.value);
  if (result.kind !== 'file') throw new Error('the desktop app prints to files');
  execFileSync('pdftoppm', ['-r', '200', '-png', '-singlefile', result.path, result.path]);
  const code = readQr(`${result.path}.png`);
  expect(code.slice(0, 3)).toBe('GP1');
  // COSE_Sign1: tag, array of four, a protected header of 13 bytes, an empty map, payload, signature.
  const sign1 = base32Bytes(code.slice(3));
  const header = sign1.subarray(3, 3 + (sign1.readUInt8(2) - 0x40));
  const signature = sign1.subarray(-64);
  const payload = sign1.subarray(3 + header.length + 1, -66);
  const signed = Buffer.concat([
    Buffer.from('846a5369676e617475726531', 'hex'),
    Buffer.of(0x40 + header.length),
    header,
    Buffer.of(0x40),
    payload,
  ]);
  const spki = Buffer.from(`302a300506032b6570032100${issuer.publicKey}`, 'hex');
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  expect(verify(null, signed, key, signature)).toBe(true);
  for (const word of [content.name, content.unionName, content.number, content.levelName])
    expect(payload.includes(Buffer.from(word))).toBe(true);
  signed[20] = (signed[20] ?? 0) ^ 1;
  expect(verify(null, signed, key, signature)).toBe(false);
});

test('two jobs at once are both printed, under names of their own', async () => {
  const files = await Promise.all([print(['张三']), print(['李四'])]);
  expect(new Set(files.map(({ path }) => path)).size).toBe(2);
  for (const [index, { path }] of files.entries())
    expect(readPdf('pdftotext', path, '-').replaceAll(/\s/g, '')).toContain(`${['张三', '李四'][index]}同志`);
});

test('data a form does not allow is refused without leaving a file or a window', async () => {
  const input = { form: 'certificate', data: { certificates: [{ name: '王建国' }] }, fileName: 'x' };
  expect(await callHost(running.page, 'print', 'toPdf', input)).toMatchObject({
    ok: false,
    error: { code: 'PRINT_FAILED', params: { form: 'certificate', reference: 'render-failed' } },
  });
  expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the print page has no bridge to the data and none of its databases', async () => {
  const seen = running.app.evaluate(
    ({ app }) =>
      new Promise((resolve, reject) => {
        app.once('web-contents-created', (_event, contents) => {
          contents.once('dom-ready', () => {
            const ask =
              '(async () => [Object.keys(window.gongping), (await indexedDB.databases()).length])()';
            contents.executeJavaScript(ask).then(resolve, reject);
          });
        });
      }),
  );
  await running.page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open('secret', 1).addEventListener('success', resolve);
      }),
  );
  await print(['王建国']);
  expect(await seen).toEqual([['printPage'], 0]);
});
