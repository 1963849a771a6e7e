import { pinyin } from 'pinyin-pro';

/** One character of a text with every way to type it: the character itself and its pinyin readings. */
export interface SpelledChar {
  readonly char: string;
  readonly readings: readonly string[];
}

const skipped = /[\s\p{P}\p{S}]/u;
const readingsOfChar = new Map<string, readonly string[]>();

/**
 * All readings of a character, not only the one that fits the context: a surname is often read unlike the word
 * (单 shàn, 仇 qiú, 尉迟 yùchí), and dictionaries guess wrong on names.
 */
function readingsOf(char: string): readonly string[] {
  const known = readingsOfChar.get(char);
  if (known) return known;
  const found = /\p{Script=Han}/u.test(char)
    ? pinyin(char, { multiple: true, toneType: 'none', type: 'array' }).map((reading) =>
        reading.replaceAll('ü', 'v'),
      )
    : [];
  const readings = [...new Set(found)];
  readingsOfChar.set(char, readings);
  return readings;
}

/** Full-width and half-width, upper and lower case are the same to a search. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('ü', 'v');

/** Turns a text into what a search compares. */
export type SpellText = (text: string) => readonly SpelledChar[];

/** The characters a search can match; blanks and punctuation are skipped. */
export const spellText: SpellText = (text) =>
  Array.from(foldText(text))
    .filter((char) => !skipped.test(char))
    .map((char) => ({ char, readings: readingsOf(char) }));

/** The words of a query, folded like the texts they are compared with. */
export const wordsOf = (query: string): readonly string[] =>
  foldText(query)
    .split(/\s+/)
    .map((word) =>
      Array.from(word)
        .filter((char) => !skipped.test(char))
        .join(''),
    )
    .filter((word) => word !== '');
