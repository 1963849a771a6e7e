import type { RollPerson } from './read-roll-row.ts';

type Known = Pick<RollPerson, 'name' | 'idNumber'>;

/** Finds people again: by number, else by name where one of the two has no number. */
export class PeopleIndex {
  readonly #numbers = new Set<string>();
  readonly #names = new Set<string>();
  readonly #namesWithoutNumber = new Set<string>();

  add({ name, idNumber }: Known): void {
    this.#names.add(name);
    if (idNumber === null) this.#namesWithoutNumber.add(name);
    else this.#numbers.add(idNumber);
  }

  has({ name, idNumber }: Known): boolean {
    if (idNumber === null) return this.#names.has(name);
    return this.#numbers.has(idNumber) || this.#namesWithoutNumber.has(name);
  }

  static of(people: readonly Known[]): PeopleIndex {
    const index = new PeopleIndex();
    for (const person of people) index.add(person);
    return index;
  }
}
