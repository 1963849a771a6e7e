import fc from 'fast-check';

export interface FuzzOutcome {
  readonly runs: number;
  /** How many inputs came past the outer check: the rest of them says little about the parser. */
  readonly deep: number;
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
/** Microseconds of work after which a person takes the program for dead; the processor's time, whatever else runs. */
const longest = 10_000_000;

/**
 * @param check throws when the parser has broken its promise; a refusal in words is none. Says whether the input came
 * past what looks at its outside alone: a magic number, whether it is JSON at all, a code's check letter
 */
export function makeAttack<T>(
  inputs: fc.Arbitrary<T>,
  check: (input: T) => Promise<boolean> | boolean,
  close: () => Promise<void> = async () => undefined,
): Attack {
  return {
    run: async (runs, seed) => {
      let deep = 0;
      const property = fc.asyncProperty(inputs, async (input) => {
        const before = process.cpuUsage();
        if (await check(input)) deep += 1;
        const { user } = process.cpuUsage(before);
        if (user > longest) throw new Error(`one input took ${user / 1e6} s`);
      });
      const { failed, numRuns, counterexample, errorInstance } = await fc.check(property, {
        seed,
        numRuns: runs,
      });
      const words = `${fc.stringify(counterexample).slice(0, mostShown)}\n${describe(errorInstance)}`;
      return { runs: numRuns, deep, failure: failed ? words : null };
    },
    close,
  };
}

const describe = (error: unknown): string =>
  error instanceof Error
    ? `${error.stack ?? error.message} ${error.cause ? describe(error.cause) : ''}`
    : String(error);
