/** Numbers of packs, and the ids each was made of, in the order in which they were written. */
type WrittenPack = readonly [place: number, ids: readonly string[]];

interface PackFacts {
  readonly size: number;
  living: number;
}

/**
 * Which pack has the newest state of each id. A pack never changes: a state that is written again stands in a later
 * one, and counts as living there alone.
 */
export class PackIndex {
  #newest = 0;
  readonly #placeOf = new Map<string, number>();
  readonly #packs = new Map<number, PackFacts>();

  /** The last pack this index knows of, 0 for none. */
  get newest(): number {
    return this.#newest;
  }

  /** Takes in packs that were written since; those it knows already change nothing. */
  add(written: readonly WrittenPack[]): void {
    for (const [place, ids] of written) {
      if (place <= this.#newest) continue;
      this.#newest = place;
      this.#packs.set(place, { size: ids.length, living: ids.length });
      for (const id of ids) this.#move(id, place);
    }
  }

  /** The packs in which these ids are, each once. */
  placesOf(ids: readonly string[]): number[] {
    const places = ids.map((id) => this.#placeOf.get(id));
    return [...new Set(places.filter((place) => place !== undefined))];
  }

  /** Whether the state of an id in a pack is the newest. */
  isLiving(id: string, place: number): boolean {
    return this.#placeOf.get(id) === place;
  }

  /** Packs that nothing needs any more. */
  empty(): number[] {
    return [...this.#packs].filter(([, { living }]) => living === 0).map(([place]) => place);
  }

  /** A pack of which little is still needed, null when there is none. */
  sparse(): number | null {
    for (const [place, { size, living }] of this.#packs) if (living > 0 && living * 4 < size) return place;
    return null;
  }

  forget(places: readonly number[]): void {
    for (const place of places) this.#packs.delete(place);
  }

  #move(id: string, place: number): void {
    const before = this.#packs.get(this.#placeOf.get(id) ?? 0);
    if (before) before.living -= 1;
    this.#placeOf.set(id, place);
  }
}
