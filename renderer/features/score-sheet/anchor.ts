/** The element id that a category of the sheet is scrolled to by. */
export const anchorOf = (code: string): string => `score-sheet-${code}`;
