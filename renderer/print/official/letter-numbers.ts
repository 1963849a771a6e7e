import { personalNumbers, type PersonalNumber } from '../../../shared/domain/masking/personal-numbers.ts';
import type { OfficialListData } from './official-list-schema.ts';

export interface LetterNumber extends PersonalNumber {
  readonly place: 'title' | 'text' | 'list';
}

/** The ID, mobile and bank numbers in a letter, with where they stand. */
export function letterNumbers(letter: OfficialListData): readonly LetterNumber[] {
  const { title, docNo, to, paragraphs, enclosure, groups, closing } = letter;
  const rows = groups.flatMap((group) => group.rows.flatMap((row) => Object.values(row)));
  const places = {
    title: [title, docNo, to, enclosure],
    text: [...paragraphs, ...closing],
    list: rows,
  } as const;
  return (['title', 'text', 'list'] as const).flatMap((place) =>
    personalNumbers(places[place].join('\n')).map((number) => ({ ...number, place })),
  );
}
