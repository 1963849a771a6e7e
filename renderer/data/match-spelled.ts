import type { SpelledChar } from './spelled-text.ts';

const isDoubleInitial = (reading: string): boolean => reading[1] === 'h';

/** Whether the term from `typed` on is this reading in full or by initial, and the rest spells what follows. */
function readsOn(
  text: readonly SpelledChar[],
  place: number,
  term: string,
  typed: number,
  reading: string,
): boolean {
  if (term.startsWith(reading, typed)) {
    if (spells(text, place + 1, term, typed + reading.length)) return true;
  } else if (term.length - typed < reading.length && reading.startsWith(term.slice(typed))) {
    // The last syllable may be half typed.
    return true;
  }
  const double = isDoubleInitial(reading) && term[typed + 1] === 'h';
  return (double && spells(text, place + 1, term, typed + 2)) || spells(text, place + 1, term, typed + 1);
}

/** Whether the term from `typed` on spells the characters from `place` on, each by itself, in full or by initial. */
function spells(text: readonly SpelledChar[], place: number, term: string, typed: number): boolean {
  if (typed === term.length) return true;
  const current = text[place];
  if (!current) return false;
  const { char, readings } = current;
  if (term.startsWith(char, typed) && spells(text, place + 1, term, typed + char.length)) return true;
  for (const reading of readings) {
    if (reading[0] === term[typed] && readsOn(text, place, term, typed, reading)) return true;
  }
  return false;
}

/** Where the term begins in the text, in characters, or null: “zhang三” and “wasj” both find a place. */
export function matchSpelled(text: readonly SpelledChar[], term: string): number | null {
  for (let place = 0; place < text.length; place += 1) {
    if (spells(text, place, term, 0)) return place;
  }
  return null;
}
