import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unpackForms } from '../../../renderer/spreadsheet/unpack-forms.ts';

const bytes = Uint8Array.of(1, 2, 3);
const zip = (name: string, content: Uint8Array) => new File([new Uint8Array(content)], name);
const names = async (files: readonly File[]) => (await unpackForms(files)).map(({ name }) => name);

/** As Windows' own archiver writes it: no mark of UTF-8, names in GBK. */
function inGbk(): Uint8Array {
  const packed = zipSync({ 'AB.xlsx': bytes });
  const text = new TextDecoder('latin1').decode(packed).replaceAll('AB.xlsx', '\xc5\xcb.xlsx');
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

test('the forms of a zip take its place, by their names, and nothing else of it is read', async () => {
  const packed = zipSync({
    '武安镇/潘.xlsx': bytes,
    '欧阳.XLSX': bytes,
    '~$欧阳.xlsx': bytes,
    '__MACOSX/._潘.xlsx': bytes,
    '说明.docx': bytes,
  });
  expect(await names([zip('单.xlsx', bytes), zip('全镇.ZIP', packed)])).toEqual([
    '单.xlsx',
    '潘.xlsx',
    '欧阳.XLSX',
  ]);
  expect(await names([zip('旧.zip', inGbk())])).toEqual(['潘.xlsx']);
});

test.each([
  ['SHEET_ZIP_EMPTY', zipSync({ '说明.docx': bytes })],
  ['SHEET_DAMAGED', bytes],
  ['SHEET_EMPTY_FILE', new Uint8Array()],
  ['SHEET_BOMB', zipSync({ 'a.xlsx': new Uint8Array(210 * 2 ** 20) }, { level: 6 })],
])('a zip is refused: %s', async (code, content) => {
  await expect(names([zip('a.zip', content)])).rejects.toMatchObject({ code });
});
