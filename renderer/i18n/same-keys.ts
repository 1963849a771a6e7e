/** The shape of a catalogue with the texts left open: a translation must have the same keys, no more and no fewer. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
