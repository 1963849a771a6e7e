import fc from 'fast-check';

export interface FuzzOutcome {
  readonly runs: number;
  /** The smallest input that broke a promise, and how; null when none did. */
  readonly failure: string | null;
}

/** A parser under attack: random inputs, and what has to hold for each of them. */
export interface Attack {
  readonly run: (runs: number, seed: number) => Promise<FuzzOutcome>;
  readonly close: () => Promise<void>;
}

/** One file of targets/. */
export interface TargetModule {
  readonly openTarget: () => Promise<Attack>;
}

const mostShown = 2000;

/** @param check throws when the parser has broken its promise; a refusal in words is none */
export function makeAttack<T>(
  inputs: fc.Arbitrary<T>,
  check: (input: T) => Promise<void> | void,
  close: () => Promise<void> = async () => undefined,
): Attack {
  const property = fc.asyncProperty(inputs, async (input) => {
    await check(input);
  });
  return {
    run: async (runs, seed) => {
      const { failed, numRuns, counterexample, errorInstance } = await fc.check(property, {
        seed,
        numRuns: runs,
      });
      const words = `${fc.stringify(counterexample).slice(0, mostShown)}\n${describe(errorInstance)}`;
      return { runs: numRuns, failure: failed ? words : null };
    },
    close,
  };
}

const describe = (error: unknown): string =>
  error instanceof Error
    ? `${error.stack ?? error.message} ${error.cause ? describe(error.cause) : ''}`
    : String(error);
