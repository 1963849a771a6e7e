import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSelfForm } from '../../../renderer/spreadsheet/write-self-form.ts';
import { buildSelfForm } from '../../../shared/import/self-form/build-self-form.ts';
import type { SelfForm } from '../../../shared/import/self-form/self-form.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { wuan2021 } from '../../../shared/schemes/wuan-2021.ts';
import { convertOffice } from '../../helpers/convert-office.ts';
import { runPython } from '../../helpers/run-python.ts';

const folder = mkdtempSync(join(tmpdir(), 'self-form-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, 'form.xlsx');
const head = { year: '2026', name: '仝䶮', unit: '宏达轧钢有限公司工会委员会', township: '武安镇' };
const form: SelfForm = buildSelfForm({
  head,
  scheme: wuan2021,
  begun: null,
});
beforeAll(async () => {
  writeFileSync(file, await writeSelfForm(form, [['mark'], ['{"a":1}'], ['seal']]));
});

interface Seen {
  readonly states: readonly [string, string][];
  readonly locked: boolean;
  readonly structure: boolean;
  readonly open: readonly string[];
  readonly limits: Readonly<Record<string, string>>;
  readonly identity: readonly string[];
  readonly landscape: string;
  readonly repeated: string;
}

const look = (): Seen =>
  JSON.parse(
    runPython(
      `import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
print(json.dumps({
  "states": [[one.title, one.sheet_state] for one in book.worksheets],
  "locked": sheet.protection.sheet,
  "structure": bool(book.security and book.security.lockStructure),
  "open": [cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked],
  "limits": {str(v.sqref): (v.formula1 if v.type == "list" else v.type) for v in sheet.data_validations.dataValidation},
  "identity": [cell.value for cell in book.worksheets[1]["A"]],
  "landscape": sheet.page_setup.orientation,
  "repeated": sheet.print_title_rows,
}))`,
      [file],
    ),
  ) as Seen;

const rowOf = (code: string): number => form.rows.findIndex(({ cells }) => cells[0] === code) + 1;

test('only what is to be filled in is open, and each open score is limited to what the item can give', () => {
  const { states, locked, structure, open, limits, identity, landscape, repeated } = look();
  expect(states).toEqual([
    ['自评表', 'visible'],
    ['工评识别', 'veryHidden'],
  ]);
  expect([locked, structure, landscape, repeated]).toEqual([true, true, 'landscape', '$5:$5']);
  expect(identity).toEqual(['mark', '{"a":1}', 'seal']);
  const fields = form.rows.flatMap(({ field }, at) => (field ? [`F${at + 1}`] : []));
  expect(Object.keys(limits).toSorted()).toEqual(fields.toSorted());
  expect(open.filter((at) => at.startsWith('F')).filter((at) => !fields.includes(at))).toHaveLength(1);
  expect(limits[`F${rowOf('A2')}`]).toBe('"0,1,2,4"');
  expect(limits[`F${rowOf('B1')}`]).toBe('"0,2"');
  expect(limits[`F${rowOf('A4（1）')}`]).toBe('"0,2"');
  expect(open).not.toContain(`F${rowOf('B4')}`);
  expect(open).toContain(`G${rowOf('A4')}`);
});

test('LibreOffice shows every item with its words, and adds up what was chosen', () => {
  runPython(
    `import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
sheet[sys.argv[2]] = 2
sheet[sys.argv[3]] = 1.5
book.save(sys.argv[1])`,
    [file, `F${rowOf('A4（1）')}`, `F${rowOf('B1')}`],
  );
  const csv = readFileSync(convertOffice(file, 'csv:Text - txt - csv (StarCalc):44,34,76'), 'utf8');
  const cells = (code: string) => csv.split('\n').find((row) => row.startsWith(`${code},`));
  expect(csv).toContain('工会：宏达轧钢有限公司工会委员会　　姓名：仝䶮');
  expect(csv).toContain('16学时以上（含）：4 分');
  expect(cells('B2')).toBe('B2,建有职工书屋,建有职工书屋得1分。,现场查看表,1,,');
  expect(csv).toMatch(/,所填分数合计（封顶、两率由系统计算，以系统为准）,,,,3\.5,/);
});

test('an item with more choices than a list may have is limited by a rule', async () => {
  const fine = { code: 'X1', name: '测评', kind: 'scale', max: 2000, step: 1, source: 'local' } as const;
  const scheme: Scheme = {
    ...wuan2021,
    categories: [{ code: 'X', name: '测评', kind: 'base', max: 2000, items: [fine] }],
  };
  const long = buildSelfForm({ head, scheme, begun: null });
  writeFileSync(file, await writeSelfForm(long, [['mark']]));
  const at = `F${long.rows.findIndex(({ kind }) => kind === 'score') + 1}`;
  const rule = runPython(
    `import sys, openpyxl
[limit] = openpyxl.load_workbook(sys.argv[1]).worksheets[0].data_validations.dataValidation
print(limit.sqref, limit.type, limit.formula1, limit.error)`,
    [file],
  );
  expect(rule.trim()).toBe(
    `${at} custom AND(ISNUMBER(${at}),${at}>=0,${at}<=20,MOD(ROUND(${at}*100,0),1)=0) 这一项只能填：0–20。`,
  );
});
