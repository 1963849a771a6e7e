/** Runs one piece of work after the other, in the order in which they were asked for. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    // The next in line waits for this one to end, however it ends.
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** When everything asked for so far has ended. */
  async settled(): Promise<void> {
    await this.#last;
  }
}
