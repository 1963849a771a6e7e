import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkStatement } from '../../../shared/proof/check-statement.ts';
import { claimsOf } from '../../../shared/proof/certificate-claims.ts';
import { makeIssuerSecret } from '../../../shared/proof/issuer-secret.ts';
import { signCertificate } from '../../../shared/proof/sign-certificate.ts';
import type { CertificateContent } from '../../../shared/schema/certificate.ts';
import { openPrintShop } from '../../helpers/open-print-shop.ts';
import { readQr } from '../../helpers/read-qr.ts';

let shop: Awaited<ReturnType<typeof openPrintShop>>;
beforeAll(async () => {
  shop = await openPrintShop();
});
afterAll(() => shop.close());

const certificate = (overrides: Partial<CertificateContent> = {}): CertificateContent => ({
  number: '武工评〔2026〕G001',
  name: '王建国',
  enterpriseName: '武安市鑫源金属制品有限公司',
  unionName: '武安市鑫源金属制品有限公司工会委员会',
  role: '主席',
  levelName: '高级',
  year: 2026,
  cityName: '武安市',
  issuer: '武安市总工会',
  issuedOn: '2026-12-08',
  ...overrides,
});

const plain = (text: string): string => text.replaceAll(/\s/g, '');

test('a certificate is one A4 landscape page with its wording, number and date', async () => {
  const paper = await shop.print({ form: 'certificate', data: { certificates: [certificate()] } });
  expect(paper.pages).toBe(1);
  expect(paper.size).toEqual([297, 210]);
  const text = plain(paper.text);
  expect(text).toContain('王建国同志：');
  expect(text).toContain('在2026年度武安市非公企业工会主席分级管理评定中，被评定为高级。特发此证。');
  expect(text).toContain('武工评〔2026〕G001');
  expect(text).toContain('武安市总工会');
  expect(text).toContain('2026年12月8日');
});

test('row 30: rare characters and long names print, one page a person', async () => {
  const names = ['陈堃', '李喆', '赵玥', '孙珺', '刘翀', '郭䶮', '阿卜杜热合曼·买买提明·吐尔逊'];
  const certificates = names.map((name, index) =>
    certificate({ name, number: `武工评〔2026〕Z00${index + 1}` }),
  );
  const paper = await shop.print({ form: 'certificate', data: { certificates } });
  expect(paper.pages).toBe(names.length);
  const text = plain(paper.text);
  for (const name of names) expect(text).toContain(`${name}同志：`);
});

test('a certificate with a gap is not printed', async () => {
  const { issuedOn: _left, ...incomplete } = certificate();
  const job = { form: 'certificate', data: { certificates: [incomplete] } };
  await expect(shop.print(job)).rejects.toThrow('render-failed');
});

/** What a reader that knows nothing of us finds on a printed page, as a phone or a scanner of 200 dots an inch sees it. */
const readCodes = (file: string): readonly string[] => {
  execFileSync('pdftoppm', ['-r', '200', '-gray', '-png', file, file]);
  const pictures = execFileSync('sh', ['-c', `ls ${file}-*.png`], { encoding: 'utf8' })
    .trim()
    .split('\n');
  return pictures.map(readQr);
};

test('the printed code is read back and proves what the paper says, for rare and long names too', async () => {
  const issuer = await makeIssuerSecret();
  const certificates = [
    certificate(),
    certificate({
      number: '武工评〔2026〕G002',
      name: '郭䶮',
      unionName: '武安市阿卜杜热合曼买买提明吐尔逊新型建筑材料科技发展有限责任公司工会联合会委员会',
    }),
  ];
  const texts = await Promise.all(
    certificates.map((content) => signCertificate(claimsOf(content, Date.now()), issuer)),
  );
  const statements = Object.fromEntries(certificates.map(({ number }, place) => [number, texts[place]]));
  const paper = await shop.print({ form: 'certificate', data: { certificates, statements } });
  expect(paper.pages).toBe(2);
  const codes = readCodes(paper.file);
  expect(codes).toEqual(texts);
  const keys = [{ ...issuer, device: '', since: '2026-11-01T00:00:00Z' }];
  for (const [place, { name, number, unionName, levelName, year }] of certificates.entries()) {
    expect(await checkStatement(codes[place] ?? '', { keys, voidNumbers: [] }, '2026-12-31')).toMatchObject({
      kind: 'valid',
      claims: { name, number, unionName, levelName, year },
    });
  }
});

test('a 资格证书 says what its holder passed, in print and in its code', async () => {
  const issuer = await makeIssuerSecret();
  const content = certificate({
    number: '武工认〔2026〕001',
    levelName: '工会工作者资格',
    qualification: { trainingHours: 40, examPoints: 8650 },
  });
  const statement = await signCertificate(claimsOf(content, Date.now()), issuer);
  const data = { certificates: [content], statements: { [content.number]: statement } };
  const paper = await shop.print({ form: 'certificate', data });
  const text = plain(paper.text);
  expect(paper.pages).toBe(1);
  expect(text).toContain('资格认证证书');
  expect(text).toContain(
    '参加2026年度武安市工会工作者资格认证，经培训、考核合格，取得工会工作者资格。特发此证。',
  );
  expect(text).toContain('资格认证培训40学时，考试86.5分');
  expect(text).not.toContain('等级');
  const keys = [{ ...issuer, device: '', since: '2026-11-01T00:00:00Z' }];
  const [code = ''] = readCodes(paper.file);
  expect(await checkStatement(code, { keys, voidNumbers: [] }, '2026-12-31')).toMatchObject({
    kind: 'valid',
    claims: { kind: 'qualification', levelName: '工会工作者资格', number: content.number },
  });
  const sample = await shop.print({
    form: 'certificate-test',
    data: { right: 0, down: 0, kind: 'qualification' },
  });
  expect(plain(sample.text)).toContain('取得工会工作者资格。');
});

test('every character is set in the fonts that come with the program, embedded as subsets', async () => {
  const names = ['堃', '喆', '玥', '珺', '翀', '昇', '镕', '䶮'];
  const paper = await shop.print({
    form: 'certificate',
    data: { certificates: [certificate({ name: names.join('') })] },
  });
  const [, , ...fonts] = execFileSync('pdffonts', [paper.file], { encoding: 'utf8' }).trim().split('\n');
  for (const font of fonts) {
    expect(font).toMatch(/^[A-Z]{6}\+NotoSerifSC/);
    expect(font).toMatch(/ yes yes yes /);
  }
  expect(fonts.length).toBeGreaterThan(0);
  expect(plain(paper.text)).toContain(names.join(''));
});

const positionOf = (file: string, words: string): readonly [number, number] => {
  const html = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
  const [, x, y] = new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)"[^>]*>${words}`).exec(html) ?? [];
  return [Number(x), Number(y)];
};

test('the test page is one page with its rulers', async () => {
  const paper = await shop.print({
    form: 'certificate-test',
    data: { right: 1.5, down: -2, kind: 'level' },
  });
  expect(paper.pages).toBe(1);
  expect(plain(paper.text)).toContain('右移1.5毫米，下移-2毫米');
  const tooFar = { form: 'certificate-test', data: { right: 99, down: 0, kind: 'level' } };
  await expect(shop.print(tooFar)).rejects.toThrow('render-failed');
});

test('on a blank the text stands alone and moves by the millimetre', async () => {
  const printOn = async (right: number, down: number) => {
    const data = { certificates: [certificate()], blank: { right, down } };
    const { file, text } = await shop.print({ form: 'certificate', data });
    return { text: plain(text), at: positionOf(file, '王建国同志') };
  };
  const [still, moved] = [await printOn(0, 0), await printOn(5, -3)];
  expect(still.text).not.toContain('等级评定证书');
  expect(still.text).toContain('王建国同志：');
  expect(((moved.at[0] - still.at[0]) / 72) * 25.4).toBeCloseTo(5, 0);
  expect(((moved.at[1] - still.at[1]) / 72) * 25.4).toBeCloseTo(-3, 0);
});
