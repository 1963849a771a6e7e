import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareByStrokes, strokeOrderOf, unknownStrokes } from '../../../shared/domain/stroke-order.ts';

/** The commonest surnames by their strokes, as the mainland counts them, looked up in a dictionary. */
const counted: Readonly<Record<number, string>> = {
  2: '丁卜',
  3: '于马万卫干',
  4: '王方尹孔毛牛邓文元车尤韦贝水计戈支从凤卞',
  5: '田石叶白史卢龙冯古左司包申冉甘皮艾汉',
  6: '刘孙许朱向任江汤毕阮齐安伍庄关米曲成祁伊华牟吕邢阳闫毕',
  7: '陈李杨吴张何宋沈余苏汪杜陆邱邵肖严谷邹狄辛芦花岑时连冷',
  8: '林周郑金范孟武罗易岳季庞卓欧明苗宗屈郎房宓',
  9: '赵胡姜段侯钟贺施柳洪柏俞费查荣骆祝饶闻南咸须祖',
  10: '徐高郭唐袁夏贾秦钱倪耿殷聂陶莫党晏顾翁栗凌席桑',
  11: '黄曹梁萧崔康章盛常梅龚商隋阎尉屠盖麻符',
  12: '彭董蒋曾程韩傅谢鲁葛温童喻舒焦景游粟覃强嵇',
  13: '雷詹鲍靳廉解蓝窦路褚阙楚',
  14: '熊谭廖裴管翟赫臧蔺',
  15: '潘黎滕樊颜',
  16: '薛霍穆操',
  17: '戴魏鞠',
};

describe('row 31: order by surname strokes', () => {
  it.each(Object.entries(counted))('gives %s strokes to %s', (count, surnames) => {
    for (const surname of surnames) expect(strokeOrderOf(surname)?.length, surname).toBe(Number(count));
  });

  it('puts 陈陆邱邵 with 7 strokes before those with 8, and 郑 with 8 before 赵 with 9', () => {
    const surnames = Array.from('赵郑林邵邱陆陈周李');
    expect(surnames.toSorted(compareByStrokes).join('')).toBe('李邱陆陈邵林周郑赵');
  });

  it('goes stroke by stroke among equal counts: 横竖撇点折', () => {
    expect(Array.from('邓方毛王').toSorted(compareByStrokes).join('')).toBe('王毛方邓');
    expect(['王', '孔', '方', '牛', '贝'].toSorted(compareByStrokes)).toEqual(['王', '贝', '牛', '方', '孔']);
    expect(strokeOrderOf('陈')).toBe('5215234');
    expect(strokeOrderOf('李')).toBe('1234521');
    expect(strokeOrderOf('张')).toBe('5153154');
  });

  it('orders one surname by the length of the given name, then by its strokes', () => {
    const names = ['王志刚', '王小洪', '王毅', '王宁', '王一'];
    expect(names.toSorted(compareByStrokes)).toEqual(['王一', '王宁', '王毅', '王小洪', '王志刚']);
  });

  it('puts a 复姓 by its first character, behind the 单姓 that begins alike', () => {
    const names = ['欧阳明', '欧万里', '欧阳一丁', '司马光', '史进', '林冲'];
    expect(names.toSorted(compareByStrokes)).toEqual([
      '史进',
      '司马光',
      '林冲',
      '欧万里',
      '欧阳明',
      '欧阳一丁',
    ]);
  });

  it('row 30: knows the rare characters and names those it does not know', () => {
    expect(unknownStrokes('堃喆玥珺翀昇镕䶮')).toEqual([]);
    expect(unknownStrokes('王𠅤·a 𠅤')).toEqual(['𠅤']);
    expect(['𠅤一', '丁一', '龚一'].toSorted(compareByStrokes)).toEqual(['丁一', '龚一', '𠅤一']);
  });

  it('is one order, whatever order the names come in', () => {
    const character = fc.constantFrom(...Array.from('王陈郑欧阳司马丁一宁小䶮𠅤·A'));
    const name = fc.array(character, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareByStrokes(a, b))).toBe(0 - Math.sign(compareByStrokes(b, a)));
        if (a !== b) expect(compareByStrokes(a, b)).not.toBe(0);
        const [x, y, z] = [a, b, c].toSorted(compareByStrokes) as [string, string, string];
        expect(compareByStrokes(x, z)).toBeLessThanOrEqual(0);
        expect(compareByStrokes(x, y)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
