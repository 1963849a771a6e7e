/** Empty lines of a list that a hand will fill in, numbered in the first column where `numbered`. */
export const blankRows = (count: number, columns: number, numbered = true): { cells: string[] }[] =>
  Array.from({ length: count }, (_, place) => ({
    cells: Array.from({ length: columns }, (__, column) =>
      numbered && column === 0 ? String(place + 1) : '',
    ),
  }));
