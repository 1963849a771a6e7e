import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { buildSearchIndex, type SearchRow } from '../../../renderer/data/search-index.ts';
import { spellOnce } from '../../../renderer/data/spell-once.ts';
import type { SpelledChar, SpellText } from '../../../renderer/data/spelled-text.ts';

const row = (id: string, name: string, unit = '', enterprise = ''): SearchRow => ({
  id,
  name,
  unit,
  enterprise,
});

const rows = [
  row('zhang', '张三', '甲工会', '武安市冀南水泥有限公司'),
  row('shan', '单雄信'),
  row('qiu', '仇和'),
  row('zeng', '曾国藩'),
  row('xie', '解晓东'),
  row('zha', '查良镛'),
  row('yuchi', '尉迟恭', '“乙”工会（筹）'),
  row('lv', '吕绿'),
  row('li', '李单', '张三制衣厂工会', '武安世嘉制衣厂'),
];

const find = async (query: string) => (await buildSearchIndex(rows)).search(query);

test.each([
  ['shanxx', 'shan'],
  ['shanxiongxin', 'shan'],
  ['qiuhe', 'qiu'],
  ['zenggf', 'zeng'],
  ['xiexd', 'xie'],
  ['zhaly', 'zha'],
  ['yuchig', 'yuchi'],
  ['尉cg', 'yuchi'],
  ['lvlv', 'lv'],
  ['lülü', 'lv'],
  ['仇he', 'qiu'],
  ['乙工会筹', 'yuchi'],
  ['“乙”工会', 'yuchi'],
  ['ＱＩＵ', 'qiu'],
])('%s finds %s alone', async (query, id) => {
  expect(await find(query)).toEqual([id]);
});

test('characters and pinyin may be mixed, and the name goes before the unit', async () => {
  expect(await find('zhang三')).toEqual(['zhang', 'li']);
});

test('initials find an enterprise, and a double initial counts as one', async () => {
  expect(await find('wasj')).toEqual(['zhang', 'li']);
  expect(await find('wasjzyc')).toEqual(['li']);
  expect(await find('zhs')).toContain('zhang');
});

test('every word must match, in any field', async () => {
  expect(await find('zhang wuan')).toEqual(['zhang', 'li']);
  expect(await find('zhangsan jinan')).toEqual(['zhang']);
  expect(await find('zhangsan 李四')).toEqual([]);
});

test('an empty query finds all rows in their order, nonsense none', async () => {
  expect(await find('  ')).toEqual(rows.map(({ id }) => id));
  expect(await find('xyzzy')).toEqual([]);
});

test('building stops when it is no longer wanted', async () => {
  const many = Array.from({ length: 1000 }, (_, index) => row(String(index), '张三'));
  const stop = new AbortController();
  const building = buildSearchIndex(many, stop.signal);
  stop.abort();
  await expect(building).rejects.toThrow();
});

test('when one row changes, its new name is all that is spelled', async () => {
  const spell = spellOnce();
  const known = new Set<readonly SpelledChar[]>();
  const fresh: string[] = [];
  const watched: SpellText = (text) => {
    const spelled = spell(text);
    if (!known.has(spelled)) fresh.push(text);
    known.add(spelled);
    return spelled;
  };
  await buildSearchIndex(rows, undefined, watched);
  fresh.length = 0;
  const changed = rows.map((one) => (one.id === 'qiu' ? { ...one, name: '查琴' } : one));
  const index = await buildSearchIndex(changed, undefined, watched);
  expect(fresh).toEqual(['查琴']);
  expect(index.search('zhaqin')).toEqual(['qiu']);
  expect(index.search('qiuhe')).toEqual([]);
});

test('any name is found by its full pinyin, its initials and each of its parts', async () => {
  const char = fc.constantFrom(...'张王李赵单仇曾解查尉迟国藩晓东良镛恭绿长行重乐'.split(''));
  const name = fc.array(char, { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(name, fc.nat(), async (chars, cut) => {
      const index = await buildSearchIndex([row('it', chars.join(''))]);
      const spelled = pinyin(chars.join(''), { toneType: 'none', type: 'array', v: true, surname: 'head' });
      const place = cut % chars.length;
      const mixed = [...chars.slice(0, place), ...spelled.slice(place)].join('');
      const initials = spelled.map((syllable) => syllable[0]).join('');
      for (const query of [
        chars.join(''),
        spelled.join(''),
        initials,
        mixed,
        spelled.slice(place).join(''),
      ]) {
        expect(index.search(query), query).toEqual(['it']);
      }
    }),
    { numRuns: 200 },
  );
});
