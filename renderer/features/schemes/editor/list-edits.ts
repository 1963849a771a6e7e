/** Edits of an ordered list; each leaves the list it is given as it was. */
export const replacedAt = <T>(list: readonly T[], place: number, value: T): readonly T[] =>
  list.map((known, index) => (index === place ? value : known));

export const removedAt = <T>(list: readonly T[], place: number): readonly T[] =>
  list.filter((_, index) => index !== place);

export function movedBy<T>(list: readonly T[], place: number, by: 1 | -1): readonly T[] {
  const here = list[place];
  const there = list[place + by];
  if (here === undefined || there === undefined) return list;
  return list.map((known, index) => (index === place ? there : index === place + by ? here : known));
}
