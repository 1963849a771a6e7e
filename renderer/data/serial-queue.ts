/** Runs tasks of one key one after another, in the order they were given; different keys run side by side. */
export interface SerialQueue {
  readonly run: <T>(key: string, task: () => Promise<T>) => Promise<T>;
}

export function createSerialQueue(): SerialQueue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run: async (key, task) => {
      const before = tails.get(key) ?? Promise.resolve();
      const result = before.then(task);
      const tail = result.catch(() => undefined);
      tails.set(key, tail);
      try {
        return await result;
      } finally {
        if (tails.get(key) === tail) tails.delete(key);
      }
    },
  };
}
