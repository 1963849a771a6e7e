/** Sixteen digits of the hash, as printed: two papers with the same digits say the same. */
export const shownCheck = (hash: string): string =>
  hash
    .slice(0, 16)
    .toUpperCase()
    .replaceAll(/(.{4})(?=.)/g, '$1-');
