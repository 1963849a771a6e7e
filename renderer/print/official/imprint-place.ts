/**
 * Where 版记 goes (GB/T 9704, 7.4 and 7.5): at the foot of the last page, which is an even one. `below`: on the last
 * page of the text, after a gap; `next`: on the page after it; `afterBlank`: one page later still.
 */
export type ImprintPlace =
  | { readonly kind: 'below'; readonly gap: number }
  | { readonly kind: 'next' }
  | { readonly kind: 'afterBlank' };

/**
 * @param pages how many pages the text takes
 * @param left what is left of the last one, in pixels, once 版记 stands there
 */
export function imprintPlace(pages: number, left: number): ImprintPlace {
  if (pages % 2 === 1) return { kind: 'next' };
  return left >= 0 ? { kind: 'below', gap: left } : { kind: 'afterBlank' };
}
