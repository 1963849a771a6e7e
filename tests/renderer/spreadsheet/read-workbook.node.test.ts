import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { readWorkbook } from '../../../renderer/spreadsheet/read-workbook.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { convertOffice } from '../../helpers/convert-office.ts';
import { runPython } from '../../helpers/run-python.ts';

const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string) => readWorkbook(new Uint8Array(readFileSync(join(folder, name))), name);

const refusal = async (bytes: Uint8Array): Promise<string> => {
  const error: unknown = await readWorkbook(bytes, '花名册.xlsx').then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof AppError ? error.code : String(error);
};

const rollByOpenpyxl = `
import sys, datetime, openpyxl
book = openpyxl.Workbook()
sheet = book.active
sheet.title = '花名册'
sheet.append(['单位', '统一社会信用代码', '职工', '建会', '比例'])
sheet.append(['甲公司', '0123456789', 120, datetime.date(2020, 3, 1), '=C2/100'])
sheet.merge_cells('A3:B3')
sheet['A3'] = '合计'
hidden = book.create_sheet('选项')
hidden.sheet_state = 'hidden'
hidden['A1'] = '汉族'
book.save(sys.argv[1])
`;

test('a workbook made by openpyxl: texts keep their zeros, dates are dates, hidden sheets are marked', async () => {
  runPython(rollByOpenpyxl, [join(folder, 'roll.xlsx')]);
  const { sheets } = await read('roll.xlsx');
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['花名册', false],
    ['选项', true],
  ]);
  expect(sheets[0]?.rows[1]?.slice(0, 4)).toEqual([
    '甲公司',
    '0123456789',
    120,
    new Date(Date.UTC(2020, 2, 1)),
  ]);
});

test('the same workbook saved by LibreOffice as xlsx and as xls: the formula is its value', async () => {
  runPython(rollByOpenpyxl, [join(folder, 'office.xlsx')]);
  convertOffice(join(folder, 'office.xlsx'), 'xls');
  convertOffice(join(folder, 'office.xls'), 'xlsx');
  for (const name of ['office.xls', 'office.xlsx']) {
    const { sheets } = await read(name);
    expect(sheets[0]?.rows[1]?.[1], name).toBe('0123456789');
    expect(sheets[0]?.rows[1]?.[4], name).toBe(1.2);
  }
});

test('csv in UTF-8 with and without a mark, in GB18030, with commas, semicolons and tabs', async () => {
  const rows = [
    ['姓名', '编号'],
    ['仝䶮', '007'],
  ];
  const encode = `import sys; sys.stdout.write(sys.argv[1].encode(sys.argv[2]).hex())`;
  for (const encoding of ['utf-8', 'utf-8-sig', 'gb18030', 'utf-16'])
    for (const separator of [',', ';', '\t']) {
      const text = rows.map((row) => row.join(separator)).join('\r\n');
      const bytes = Uint8Array.from(Buffer.from(runPython(encode, [text, encoding]), 'hex'));
      const { sheets } = await readWorkbook(bytes, 'a.csv');
      expect(sheets[0]?.rows, `${encoding} ${JSON.stringify(separator)}`).toEqual(rows);
    }
});

test('a workbook written by hand as raw XML', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const pack = 'http://schemas.openxmlformats.org/package/2006';
  const bytes = zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${rels}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${rels}"><sheets><sheet name="手写" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${rels}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="B1" t="inlineStr"><is><t>姓名</t></is></c><c r="C1"><v>1.2E+17</v></c></row></sheetData></worksheet>`,
    ),
  });
  const { sheets } = await readWorkbook(bytes, 'raw.xlsx');
  expect(sheets).toEqual([{ name: '手写', hidden: false, isLocked: false, rows: [[null, '姓名', 1.2e17]] }]);
});

test('what is no table is refused with its reason, whatever it is called', async () => {
  expect(await refusal(new Uint8Array())).toBe('SHEET_EMPTY_FILE');
  expect(await refusal(new Uint8Array(65 * 2 ** 20))).toBe('SHEET_TOO_LARGE');
  expect(await refusal(strToU8('<html><table><tr><td>1</td></tr></table></html>'))).toBe('SHEET_NOT_A_TABLE');
  expect(await refusal(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))).toBe('SHEET_NOT_A_TABLE');
  expect(await refusal(zipSync({ 'readme.txt': strToU8('x') }))).toBe('SHEET_DAMAGED');
  expect(await refusal(Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]))).toBe('SHEET_DAMAGED');
  const sealed = Buffer.from('EncryptedPackage', 'utf16le');
  expect(await refusal(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...sealed]))).toBe('SHEET_ENCRYPTED');
});

test('a zip that unpacks to more than the memory can hold is refused before it is read', async () => {
  const zeros = new Uint8Array(40 * 2 ** 20);
  expect(await refusal(zipSync({ 'xl/workbook.xml': zeros }, { level: 1 }))).toBe('SHEET_BOMB');
});
