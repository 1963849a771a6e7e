import { expect, test } from 'vitest';
import { changeRows } from '../../../../renderer/features/schemes/change-rows.ts';
import { readSchemeFile, schemeFileText } from '../../../../renderer/features/schemes/scheme-file.ts';
import { paperText } from '../../../../renderer/print/paper/paper-text.ts';
import { diffSchemes } from '../../../../shared/domain/diff-schemes.ts';
import { wuan2021 } from '../../../../shared/schemes/wuan-2021.ts';

test('a scheme comes back from its file as it went, and from no other', () => {
  const text = schemeFileText(wuan2021);
  expect(readSchemeFile(text)).toEqual(wuan2021);
  const refused = (given: string) => expect(() => readSchemeFile(given)).toThrow(/is not a scheme/);
  refused('{');
  refused('[]');
  refused('{"format":"gongping-cycle","version":1}');
  refused(text.replace('"self": 500', '"self": 501'));
  refused(text.replace('"self": 500', '"self": "5"'));
});

test('every change of an item has words on paper', () => {
  const after = {
    ...wuan2021,
    categories: wuan2021.categories.filter(({ code }) => code !== 'B'),
    policies: { ...wuan2021.policies, quorum: 20, trim: true },
  };
  const rows = changeRows(diffSchemes(wuan2021, after), paperText);
  expect(rows.find(({ what }) => what === '有效票不少于')).toMatchObject({ after: '20 张' });
  expect(rows.find(({ place }) => place.startsWith('B4'))).toMatchObject({ what: '取消', after: '' });
  expect(rows.every(({ place, what }) => place !== '' && what !== '')).toBe(true);
});
