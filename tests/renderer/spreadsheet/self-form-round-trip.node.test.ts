import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkbook } from '../../../renderer/spreadsheet/read-workbook.ts';
import { writeSelfForm } from '../../../renderer/spreadsheet/write-self-form.ts';
import { schemeHash } from '../../../shared/domain/scheme-hash.ts';
import { buildSelfForm } from '../../../shared/import/self-form/build-self-form.ts';
import {
  ownersByForm,
  recogniseSelfForm,
  type FormOffice,
  type RecognisedForm,
} from '../../../shared/import/self-form/recognise-self-form.ts';
import { formNameOf, identityRows } from '../../../shared/import/self-form/self-form-identity.ts';
import { errorText } from '../../../shared/lib/error-texts.ts';
import { wuan2021 } from '../../../shared/schemes/wuan-2021.ts';
import { convertOffice } from '../../helpers/convert-office.ts';
import { runPython } from '../../helpers/run-python.ts';

const folder = mkdtempSync(join(tmpdir(), 'self-form-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const candidacy = { id: '2026|a-1', unionId: 'u-1', withdrawn: false };
const other = { id: '2026|a-2', unionId: 'u-2', withdrawn: false };
const head = { year: '2026', name: '仝䶮', unit: '宏达轧钢工会', township: '武安镇' };
const form = buildSelfForm({ head, scheme: wuan2021, begun: null });
const identity = {
  ...head,
  form: formNameOf(candidacy),
  cycleId: '2026',
  townshipCode: '130481100',
  schemeKey: 'wuan-2021@1',
  schemeHash: schemeHash(wuan2021),
};
const owner = { candidacy, name: '仝䶮', unit: '宏达轧钢工会', submitted: false };
const office: FormOffice = {
  cycleId: '2026',
  townshipCode: '130481100',
  scheme: wuan2021,
  schemeHash: schemeHash(wuan2021),
  owners: ownersByForm([owner, { ...owner, candidacy: other, name: '单雨桐' }]),
};

let blank: Uint8Array;
beforeAll(async () => {
  blank = await writeSelfForm(form, identityRows(candidacy, identity));
});

const at = (code: string, column = 'F'): string =>
  `${column}${form.rows.findIndex(({ cells }) => cells[0] === code) + 1}`;
const opinionAt = `A${form.rows.findIndex(({ kind }) => kind === 'opinion') + 1}`;

/** The form as somebody saves it who never saw the program; `more` is Python about `book` and `sheet`. */
function fillIn(name: string, cells: Readonly<Record<string, string | number>>, more = ''): string {
  const file = join(folder, name);
  writeFileSync(file, blank);
  runPython(
    `import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
for place, value in json.loads(sys.argv[2]).items(): sheet[place] = value
${more}
book.save(sys.argv[1])`,
    [file, JSON.stringify(cells)],
  );
  return file;
}

const recognise = async (file: string, asked: FormOffice = office): Promise<RecognisedForm> =>
  recogniseSelfForm(await readWorkbook(readFileSync(file), basename(file)), asked);

const said = (given: RecognisedForm): string =>
  given.kind === 'refused' ? errorText('zh-CN', given.problem.code, given.problem.params) : given.kind;

const filled = {
  [at('A2')]: 4,
  [at('B1')]: '２分',
  [at('A4（1）')]: 2,
  [at('A4（2）')]: 0,
  [at('A4', 'G')]: '在会员代表大会上述职',
  [opinionAt]: '一年来……',
};

test.each([
  ['openpyxl', (file: string) => file],
  [
    'LibreOffice',
    (file: string) => {
      // Through another format and back, so that LibreOffice has written every cell of it.
      const ods = convertOffice(file, 'ods');
      rmSync(file);
      return convertOffice(ods, 'xlsx');
    },
  ],
])('a form filled in and saved by %s comes back as it was meant', async (program, save) => {
  const given = await recognise(save(fillIn(`${program}.xlsx`, filled)));
  if (given.kind !== 'ready') throw new Error(JSON.stringify(given).slice(0, 500));
  expect(given.owner.candidacy.id).toBe('2026|a-1');
  expect(given.reading.answers).toEqual([
    { itemCode: 'A2', points: 400, parts: [], note: '' },
    { itemCode: 'A4', points: 200, parts: [expect.any(String)], note: '在会员代表大会上述职' },
    { itemCode: 'B1', points: 200, parts: [], note: '' },
  ]);
  expect(given.reading.opinion).toBe('一年来……');
  expect(given.reading.notices).toEqual([]);
  expect(given.reading.missing).not.toContain('B4 职工入会率和实名制网上认证率');
  expect(given.reading.missing).toContain('B2 建有职工书屋');
});

test('each wrong cell is told by its place, its item and what may stand there, and the form is not taken', async () => {
  const file = fillIn('wrong.xlsx', {
    [at('A2')]: 3,
    [at('B1')]: '有',
    [at('B3')]: 9,
    [at('A4（1）')]: 2,
  });
  const given = await recognise(file);
  if (given.kind !== 'faulty') throw new Error(given.kind);
  expect(
    given.reading.faults.map(({ cell, problem }) => [cell, errorText('zh-CN', problem.code, problem.params)]),
  ).toEqual([
    [at('A2'), '“A2 参加市、乡镇工会业务培训”填的“3”不能给；请填 0、1、2、4 中的一个。'],
    [
      at('A4（2）'),
      expect.stringMatching(/^“A4（2） .*有的得分点填了，这一格没有填；做到的填 2，没做到的填 0。$/),
    ],
    [at('B1'), expect.stringContaining('填的“有”不能给；请填 0、2 中的一个')],
    [at('B3'), expect.stringContaining('填的“9”不能给；请填 0、1、2 中的一个')],
  ]);
});

test('words that were changed and a lock that was taken off are noticed; rows may have moved', async () => {
  const file = fillIn(
    'changed.xlsx',
    { ...filled, [at('A2', 'C')]: '来过就得4分', [at('A3', 'E')]: 9 },
    'sheet.protection.sheet = False',
  );
  const given = await recognise(file);
  if (given.kind !== 'ready') throw new Error(given.kind);
  expect(given.reading.notices.map(({ cell, problem }) => [cell, problem.code])).toEqual([
    ['', 'SELF_FORM_UNLOCKED'],
    [at('A2', 'C'), 'SELF_FORM_TEXT_CHANGED'],
    [at('A3', 'E'), 'SELF_FORM_TEXT_CHANGED'],
  ]);
});

test('a deleted row is missed', async () => {
  const row = at('A2').slice(1);
  const given = await recognise(fillIn('gone.xlsx', { [at('B1')]: 2 }, `sheet.delete_rows(${row})`));
  if (given.kind !== 'faulty') throw new Error(given.kind);
  expect(given.reading.faults.map(({ problem }) => [problem.code, problem.params['item']])).toEqual([
    ['SELF_FORM_ROW_GONE', 'A2 参加市、乡镇工会业务培训'],
  ]);
});

test('a form of somebody else, of another office, year or scheme, or an altered one, says so', async () => {
  const file = fillIn('mine.xlsx', filled);
  const nobody = { ...office, owners: ownersByForm([{ ...owner, candidacy: other }]) };
  expect(said(await recognise(file))).toBe('ready');
  expect(said(await recognise(file, { ...nobody, townshipCode: '130481101' }))).toMatch(
    /^这是“武安镇”的“仝䶮”的自评表，不属于本乡镇/,
  );
  expect(said(await recognise(file, { ...nobody, cycleId: '2027' }))).toMatch(/^这是“仝䶮”2026 年度的自评表/);
  expect(said(await recognise(file, nobody))).toMatch(/^“仝䶮”不在今年的参评名单里/);
  expect(said(await recognise(file, { ...office, schemeHash: 'ff' }))).toContain(
    '旧的评审办法（wuan-2021@1）',
  );
  const withdrawn = ownersByForm([{ ...owner, candidacy: { ...candidacy, withdrawn: true } }]);
  expect(said(await recognise(file, { ...office, owners: withdrawn }))).toMatch(/^“仝䶮”已退出参评/);
  const submitted = ownersByForm([{ ...owner, submitted: true }]);
  expect(said(await recognise(file, { ...office, owners: submitted }))).toContain('已经提交');

  // Somebody turns his own form into a colleague's, whose form's name he has seen.
  const forged = fillIn(
    'forged.xlsx',
    filled,
    `cell = book.worksheets[1]["A2"]; cell.value = cell.value.replace("${identity.form}", "${formNameOf(other)}")`,
  );
  expect(said(await recognise(forged))).toMatch(/^“单雨桐”自评表的识别信息被改动过/);
  const copied = fillIn('copied.xlsx', filled, 'book.remove(book.worksheets[1])');
  expect(said(await recognise(copied))).toMatch(/^这不是从本系统导出的自评表/);
});

test('an empty form is not taken', async () => {
  const file = join(folder, 'blank.xlsx');
  writeFileSync(file, blank);
  expect(said(await recognise(file))).toMatch(/^“仝䶮”的自评表一项也没有填/);
});
