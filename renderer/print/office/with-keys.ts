/** Each item with a key of its own, made from its words; the second of the same words is told apart by its number. */
export function withKeys<T>(
  items: readonly T[],
  wordsOf: (item: T) => string,
): readonly { readonly key: string; readonly item: T }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const words = wordsOf(item);
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return { key: `${count} ${words}`, item };
  });
}
