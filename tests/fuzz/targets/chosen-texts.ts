import fc from 'fast-check';
import { paymentReference } from '../../../renderer/features/subsidy/bank-file.ts';
import { readReceipt, receiptText } from '../../../renderer/features/subsidy/read-receipt.ts';
import { readBlock, writeBlock } from '../../../renderer/features/panel/read-block.ts';
import { readSchemeFile, schemeFileText } from '../../../renderer/features/schemes/scheme-file.ts';
import { hasShape } from '../../../shared/domain/shape-problems.ts';
import { schemeHash } from '../../../shared/domain/scheme-hash.ts';
import { readCsv, writeCsv } from '../../../shared/lib/csv.ts';
import { SchemeSchema, type Scheme } from '../../../shared/schema/scheme.ts';
import type { BatchDetail } from '../../../shared/schema/subsidy-case.ts';
import { wuan2021 } from '../../../shared/schemes/wuan-2021.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes } from '../mutate-bytes.ts';
import { jsonText, mutatedJson } from '../mutate-json.ts';
import { mutatedText } from '../mutate-text.ts';
import { assertThat, readingOf } from '../refusal.ts';

const batch: BatchDetail = {
  kind: 'batch',
  number: '2026-03',
  direction: 'pay',
  lines: ['魏琳', '顾昇'].map((name, place) => ({
    no: place + 1,
    candidacyId: `2026|a${place}`,
    personId: `p${place}`,
    name,
    union: '某某公司工会委员会',
    township: '武安镇',
    level: '中级',
    first: 1,
    last: 12,
    from: 0,
    to: 20_000,
    tax: place * 1050,
  })),
  accountsHash: 'a'.repeat(64),
  byName: '钱会计',
};
const receipt = [
  ['附言', '结果', '日期', '原因', '金额'],
  [paymentReference(batch.number, 1), '成功', '2026-12-01', '', '2400.00'],
  [paymentReference(batch.number, 2), '退票', '2026-12-01', '户名不符', '2,389.50'],
];

async function checkReceipt(bytes: Uint8Array): Promise<boolean> {
  const { value, refusal } = await readingOf(/^RECEIPT_/, () =>
    readReceipt(batch, receiptText(new Uint8Array(bytes).buffer)),
  );
  for (const { no, on } of value ?? []) {
    assertThat(
      batch.lines.some((line) => line.no === no),
      'a line of no batch',
    );
    assertThat(/^\d{4}-\d{2}-\d{2}$/.test(on), `no day: ${on}`);
  }
  return refusal !== 'RECEIPT_EMPTY' && refusal !== 'RECEIPT_COLUMN_MISSING';
}

async function checkScheme(text: string): Promise<boolean> {
  const { value, refusal } = await readingOf(/^SCHEME_FILE_UNREADABLE$/, () => readSchemeFile(text));
  if (value) assertThat(hasShape(SchemeSchema, value), 'a scheme of another form');
  return refusal === null || text.includes('gongping-scheme');
}

/** A block comes back from what is written of it, and so do the cells of a table with commas. */
function checkBlock(text: string): boolean {
  const block = readBlock(text);
  assertThat(block.length > 0 && block.every((row) => row.length > 0), 'a row without a cell');
  const cells = readCsv(text);
  assertThat(jsonText(readCsv(writeCsv(cells))) === jsonText(cells), 'a table that does not come back');
  writeBlock(block);
  return text.length > 0;
}

/** Files and texts that a person picks or pastes: a bank's receipt, another city's scheme, a block of a spreadsheet. */
export async function openTarget(): Promise<Attack> {
  const tables = mutatedJson(fc.constant(receipt)).map((rows) => {
    const lines = (Array.isArray(rows) ? rows : [rows]) as readonly unknown[];
    return Buffer.from(
      writeCsv(
        lines.map((row) =>
          (Array.isArray(row) ? row : [row]).map((cell) => String(Object(cell) === cell ? '' : cell)),
        ),
      ),
    );
  });
  const receipts = fc.oneof(mutatedBytes([Buffer.from(writeCsv(receipt))]), tables);
  const file = schemeFileText(wuan2021);
  const whole = JSON.parse(file) as { readonly scheme: unknown };
  const trees = mutatedJson(fc.constant(whole)).map(jsonText);
  const signed = mutatedJson(fc.constant(whole.scheme)).map((scheme) =>
    // Who knows the form can write the digits as well.
    hasShape(SchemeSchema, scheme)
      ? schemeFileText(scheme)
      : jsonText({ ...whole, scheme, sha256: digits(scheme) }),
  );
  const schemes = fc.oneof(trees, signed, mutatedText([file]));
  const blocks = mutatedText(['86,5\t90\r\n"a\nb"\t"c""d"\n\t\n', '８６，５\t\t\n']);
  return makeAttack(
    fc.oneof(
      receipts.map((bytes) => ({ kind: 'receipt' as const, bytes })),
      schemes.map((text) => ({ kind: 'scheme' as const, text })),
      blocks.map((text) => ({ kind: 'block' as const, text })),
    ),
    (given) => {
      if (given.kind === 'receipt') return checkReceipt(given.bytes);
      return given.kind === 'scheme' ? checkScheme(given.text) : checkBlock(given.text);
    },
  );
}

function digits(scheme: unknown): string {
  try {
    return schemeHash(scheme as Scheme);
  } catch {
    return '';
  }
}
