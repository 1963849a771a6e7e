import fc from 'fast-check';
import { schemeHash } from '../../../shared/domain/scheme-hash.ts';
import { buildSelfForm } from '../../../shared/import/self-form/build-self-form.ts';
import {
  ownersByForm,
  recogniseSelfForm,
  type FormOffice,
} from '../../../shared/import/self-form/recognise-self-form.ts';
import { formNameOf, identityRows } from '../../../shared/import/self-form/self-form-identity.ts';
import { errorText } from '../../../shared/lib/error-texts.ts';
import { wuan2021 } from '../../../shared/schemes/wuan-2021.ts';
import type { ReadWorkbook } from '../../../renderer/spreadsheet/workbook.ts';
import { readWorkbook } from '../../../renderer/spreadsheet/read-workbook.ts';
import { writeSelfForm } from '../../../renderer/spreadsheet/write-self-form.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedJson } from '../mutate-json.ts';
import { assertThat } from '../refusal.ts';

const mine = { id: '2026|a-1', unionId: 'u-1', withdrawn: false };
const other = { id: '2026|a-2', unionId: 'u-2', withdrawn: false };
const head = { year: '2026', name: '仝䶮', unit: '宏达轧钢工会', township: '武安镇' };
const identity = {
  ...head,
  form: formNameOf(mine),
  cycleId: '2026',
  townshipCode: '130481100',
  schemeKey: 'wuan-2021@1',
  schemeHash: schemeHash(wuan2021),
};
const owner = { candidacy: mine, name: '仝䶮', unit: '宏达轧钢工会', submitted: false };
const office: FormOffice = {
  cycleId: '2026',
  townshipCode: '130481100',
  scheme: wuan2021,
  schemeHash: schemeHash(wuan2021),
  owners: ownersByForm([owner, { ...owner, candidacy: other, name: '单雨桐' }]),
};

/** What a reader of spreadsheets gives: rows of texts, numbers, truth values, dates and nothing. */
function cellsOf(book: unknown): ReadWorkbook | null {
  const { sheets } = Object(book) as { readonly sheets?: unknown };
  if (!Array.isArray(sheets)) return null;
  const cellOf = (cell: unknown) =>
    ['string', 'number', 'boolean'].includes(typeof cell) ? (cell as string) : null;
  const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  return {
    file: '自评表.xlsx',
    sheets: sheets.map((sheet: unknown) => {
      const { rows, isLocked, name } = Object(sheet) as Record<string, unknown>;
      return {
        name: String(name),
        hidden: false,
        isLocked: isLocked === true,
        rows: listOf(rows).map((row) => listOf(row).map(cellOf)),
      };
    }),
  };
}

/** A form filled in by somebody who wants another's: anything in any cell, and never a form of somebody else. */
export async function openTarget(): Promise<Attack> {
  const form = buildSelfForm({ head, scheme: wuan2021, begun: null });
  const book = await readWorkbook(
    new Uint8Array(await writeSelfForm(form, identityRows(mine, identity))),
    '自评表.xlsx',
  );
  const strangers = formNameOf(other);
  const stolen = JSON.parse(JSON.stringify(book).replaceAll(identity.form, strangers)) as unknown;
  return makeAttack(mutatedJson(fc.constantFrom<unknown>(book, stolen)), (value) => {
    const given = cellsOf(value);
    if (!given) return false;
    const read = recogniseSelfForm(given, office);
    if (read.kind === 'refused') errorText('zh-CN', read.problem.code, read.problem.params);
    else assertThat(read.owner.candidacy.id === mine.id, 'a form of somebody else was taken');
    return read.kind !== 'refused' || read.problem.code !== 'SELF_FORM_NO_IDENTITY';
  });
}
