import { beforeAll, expect, test } from 'vitest';
import { placeWord, valueText } from '../../../../renderer/features/sync-centre/clash-words.ts';
import { startI18n } from '../../../../renderer/i18n/start.ts';
import { registry, type CollectionName } from '../../../../shared/schema/registry.ts';
import { counts, officer, union } from '../../../helpers/sample-office.ts';

beforeAll(() => startI18n('zh-CN'));

/** What names a document never changes, and what is stamped is never chosen. */
const fixed = /^(?:id|rev|createdAt|updatedAt|updatedBy|deviceId|.+Id|party|schemeKey|townshipCode)$/;
const townshipWork: readonly CollectionName[] = ['unions', 'people', 'candidacies', 'sheets'];

test('every field that two PCs of a township may change has a word', () => {
  const places = townshipWork.flatMap((name) =>
    Object.keys(registry[name].schema.properties)
      .filter((field) => !fixed.test(field))
      .map((field) => [name, field] as const),
  );
  expect(places.filter(([name, field]) => placeWord(name, field) === '其他内容')).toEqual([]);
  // What only the city's PCs may disagree about has no word of its own, and no code of the program either.
  expect(placeWord('cycles', 'panelGroups')).toBe('其他内容');
});

const at = '2026-11-05T02:30:00.000Z';
const training = [{ id: 't1', kind: 'post', on: '2026-03-01', title: '履职培训', hours: 8 }];
const given = { tier: null, parts: ['a'], pieces: null, at, by: '张三' };

test.each([
  ['unions', 'status', 'suspended', '停产'],
  ['unions', 'termEndOn', null, '（空）'],
  [
    'unions',
    'membership',
    counts(120, 110, 90),
    '会员情况截止日期：2026-10-31；职工人数：120；会员人数：110；实名认证人数：90',
  ],
  ['unions', 'membership.members', 118, '118'],
  ['unions', 'officers.a1', null, '（已删除）'],
  [
    'unions',
    'officers.a1',
    officer('a1', 'p1', { training: training as never }),
    '职务：主席；专职：否；当选日期：2024-03-15；培训：培训日期：2026-03-01；课程：履职培训；学时：8',
  ],
  ['people', 'gender', 'female', '女'],
  ['candidacies', 'withdrawn', true, '是'],
  ['sheets', 'scores.A1', { ...given, points: 300, note: '台账齐全' }, '3 分 台账齐全'],
  ['sheets', 'scores.A1', { ...given, points: null, note: '等材料' }, '未评分 等材料'],
  ['sheets', 'overrides.A1', { points: 450, reason: '核实后' }, '4.5 分 核实后'],
  ['sheets', 'submissions', [], '（空）'],
  ['cycles', 'panelGroups', [{ townships: ['x'] }], '（内容请打开原记录核对）'],
] as const)('%s %s is shown in words', (collection, path, value, text) => {
  expect(valueText(collection, path, value)).toBe(text);
});

test('of a whole record what people know of it is shown, and a removed one as removed', () => {
  expect(valueText('unions', '', union('u1', '甲厂'))).toBe(
    '工会名称：甲厂工会委员会；企业信息：企业名称：甲厂；状态：正常',
  );
  expect(valueText('unions', '', null)).toBe('（已删除）');
});
