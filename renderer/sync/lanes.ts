/** Carries works out in the order in which they are given, a few at a time. */
export type Lanes = <T>(work: () => Promise<T>) => Promise<T>;

/** @param most works that go on at once */
export function createLanes(most: number): Lanes {
  let busy = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (busy < most) busy += 1;
    else await new Promise<void>((go) => void waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy -= 1;
    }
  };
}
