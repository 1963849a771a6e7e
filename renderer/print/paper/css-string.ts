/** `text` as a string of a style sheet: what could end it is escaped by its code point (CSS Syntax, 4.3.7). */
export const cssString = (text: string): string =>
  `"${text.replaceAll(/["'\\<>\p{Cc}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
