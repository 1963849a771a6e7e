import { strokeTable } from './stroke-table.ts';

const strokes: ReadonlyMap<string, string> = new Map(
  Array.from(strokeTable.matchAll(/(\D)(\d+)/gu), ([, character = '', order = '']) => [character, order]),
);

/** 复姓 that are in use; of any other name the first character is the surname. */
const compoundSurnames: ReadonlySet<string> = new Set(
  `
欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶
太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良
漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲
公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚
褚师 纳兰 完颜 耶律
`
    .trim()
    .split(/\s+/),
);

/** The 笔顺 of one character in the digits 1 to 5 (横竖撇点折), null when the table does not have it. */
export const strokeOrderOf = (character: string): string | null => strokes.get(character) ?? null;

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

/** The characters of a name whose strokes are not known, so that its place must be looked at by a person. */
export const unknownStrokes = (name: string): readonly string[] => [
  ...new Set(Array.from(name).filter((character) => isHan(character) && !strokes.has(character))),
];

interface NameParts {
  readonly surname: readonly string[];
  readonly given: readonly string[];
}

function partsOf(name: string): NameParts {
  const characters = Array.from(name).filter((character) => character.trim() !== '');
  const length = characters.length > 2 && compoundSurnames.has(characters.slice(0, 2).join('')) ? 2 : 1;
  return { surname: characters.slice(0, length), given: characters.slice(length) };
}

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Fewer strokes first, then stroke by stroke; a character that is not in the table follows those that are. */
function compareCharacters(a: string, b: string): number {
  if (a === b) return 0;
  const [first, second] = [strokeOrderOf(a), strokeOrderOf(b)];
  if (first === null || second === null) {
    return Number(first === null) - Number(second === null) || compareText(a, b);
  }
  return first.length - second.length || compareText(first, second) || compareText(a, b);
}

function compareInTurn(a: readonly string[], b: readonly string[]): number {
  const place = a.findIndex((character, index) => character !== b[index]);
  if (place === -1) return a.length - b.length;
  return place >= b.length ? 1 : compareCharacters(a[place] ?? '', b[place] ?? '');
}

/**
 * 按姓氏笔画排序: by the strokes of the surname's first character, among equals by the kinds of the strokes in
 * their order (横竖撇点折, GB 13000.1), a 单姓 before a 复姓 that begins alike; under one surname the shorter given
 * name first, then its characters in the same way (domain §7 row 31).
 */
export function compareByStrokes(a: string, b: string): number {
  const [first, second] = [partsOf(a), partsOf(b)];
  return (
    compareInTurn(first.surname, second.surname) ||
    first.given.length - second.given.length ||
    compareInTurn(first.given, second.given)
  );
}
