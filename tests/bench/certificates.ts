import { rmSync } from 'node:fs';
import { checkMessage } from '../../shared/ipc/check-message.ts';
import { printResult } from '../../shared/ipc/print.ts';
import { reply } from '../../shared/ipc/reply.ts';
import { claimsOf } from '../../shared/proof/certificate-claims.ts';
import { makeIssuerSecret } from '../../shared/proof/issuer-secret.ts';
import { signCertificate } from '../../shared/proof/sign-certificate.ts';
import type { CertificateContent } from '../../shared/schema/certificate.ts';
import { callHost, launchApp, type RunningApp } from '../helpers/electron-app.ts';
import { rowOf, type BenchRow } from './bench-row.ts';
import { inTurns } from './in-turns.ts';

const count = 600;
/** As in renderer/features/certificates/print-many: between two files the job can be stopped. */
const pagesPerFile = 100;
const runs = 3;

const contents = Array.from({ length: count }, (_, place): CertificateContent => ({
  number: `武工评〔2026〕Z${String(place + 1).padStart(3, '0')}`,
  name: ['王建国', '陈堃', '李喆', '赵玥', '郭䶮'][place % 5] ?? '',
  enterpriseName: '武安市鑫源金属制品有限公司',
  unionName: `武安市鑫源金属制品第${place + 1}有限公司工会委员会`,
  role: '主席',
  levelName: '中级',
  year: 2026,
  cityName: '武安市',
  issuer: '武安市总工会',
  issuedOn: '2026-12-08',
}));

async function print({ page }: RunningApp, data: object): Promise<void> {
  const answer = await callHost(page, 'print', 'toPdf', { form: 'certificate', data, fileName: 'bench' });
  const said = checkMessage('reply', reply, answer);
  if (!said.ok) throw new Error(said.error.code);
  checkMessage('result', printResult, said.value);
}

/** Prints all in one job of several files. @returns milliseconds */
async function printAll(running: RunningApp, isSigned: boolean): Promise<number> {
  const issuer = await makeIssuerSecret();
  const began = performance.now();
  for (let first = 0; first < count; first += pagesPerFile) {
    const certificates = contents.slice(first, first + pagesPerFile);
    const sign = async (content: CertificateContent) =>
      [content.number, await signCertificate(claimsOf(content, Date.now()), issuer)] as const;
    const statements = isSigned && Object.fromEntries(await Promise.all(certificates.map(sign)));
    await print(running, { certificates, ...(statements && { statements }) });
  }
  return performance.now() - began;
}

/** 600 certificates, signed and with their codes, in one job of the real print window. */
export async function benchCertificates(): Promise<BenchRow> {
  const running = await launchApp();
  try {
    const medians = await inTurns(
      runs,
      () => printAll(running, true),
      () => printAll(running, false),
    );
    return rowOf({
      what: `${count} certificates signed and printed in one job`,
      peer: 'the same certificates without codes',
      ...medians,
    });
  } finally {
    await running.quit();
    rmSync(running.folder, { recursive: true, force: true });
  }
}
