import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzzPlan } from './fuzz-plan.ts';

// `npm run fuzz` attacks every parser with a million inputs; `-- --runs 20000 --seed 7 --only ipc` some of it again.
const { values } = parseArgs({
  options: { runs: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const runs = Number(values.runs ?? 1_000_000);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const worker = join(import.meta.dirname, '..', 'tests', 'fuzz', 'worker.ts');
/** A parser that takes more memory, in MB, or longer over a part, in milliseconds, has broken its promise too. */
const mostMemory = 1024;
const patience = 180_000;
const atOnce = 2;

/** Of a parser's inputs at least this share has to come past its outer check, or next to nothing was tried. */
const leastDeep = 0.25;

interface Progress {
  readonly done: number;
  readonly deep: number;
  readonly failure: string | null;
}

/** Attacks one parser in a process of its own. @returns how many inputs it took, and how it failed */
function attack(name: string, share: number): Promise<Progress> {
  const { promise, resolve } = Promise.withResolvers<Progress>();
  const child = fork(worker, [name, String(share), String(seed)], {
    execArgv: [`--max-old-space-size=${mostMemory}`],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let last: Progress = { done: 0, deep: 0, failure: null };
  let hangs = false;
  const hang = (): void => {
    hangs = true;
    child.kill('SIGKILL');
  };
  let timer = setTimeout(hang, patience);
  child.on('message', (progress: Progress) => {
    last = progress;
    clearTimeout(timer);
    timer = setTimeout(hang, patience);
  });
  child.on('exit', (code) => {
    clearTimeout(timer);
    const death = hangs ? 'hangs' : `ended with ${code}`;
    const isWhole = code === 0 && (last.done >= share || last.failure !== null);
    resolve(
      isWhole ? last : { ...last, failure: `${death} after ${last.done} inputs, seed ${seed + last.done}` },
    );
  });
  return promise;
}

const waiting = Object.entries(fuzzPlan)
  .filter(([name]) => values.only === undefined || name === values.only)
  .map(([name, share]) => ({
    name,
    share: values.only === undefined ? Math.ceil((runs * share) / 10_000) : runs,
  }));
let total = 0;
let failed = 0;

async function workOff(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const begun = Date.now();
    const { done, deep, failure } = await attack(next.name, next.share);
    total += done;
    const seconds = Math.round((Date.now() - begun) / 1000);
    const reach = `${Math.floor((100 * deep) / done)} % past the outer check`;
    const fault = failure ?? (deep < leastDeep * done ? `only ${reach}` : null);
    if (fault === null) console.log(`fuzz: ${next.name.padEnd(18)} ${done} inputs, ${reach}, ${seconds} s`);
    else {
      failed += 1;
      console.error(`fuzz: ${next.name} FAILED after ${done} inputs\n${fault}`);
    }
  }
}

console.log(`fuzz: ${runs} inputs from seed ${seed}`);
await Promise.all(Array.from({ length: atOnce }, workOff));
console.log(`fuzz: ${total} inputs, ${failed} parsers failed`);
process.exitCode = failed === 0 ? 0 : 1;
