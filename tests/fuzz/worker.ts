import type { TargetModule } from './attack.ts';

const atOnce = 250;

/** Attacks one parser `runs` times from `seed` on, telling after each part how far it is. */
async function work(name: string, runs: number, seed: number): Promise<void> {
  const { openTarget } = (await import(`./targets/${name}.ts`)) as TargetModule;
  const attack = await openTarget();
  let [done, deep] = [0, 0];
  let failure: string | null = null;
  while (done < runs && failure === null) {
    const part = await attack.run(Math.min(atOnce, runs - done), seed + done);
    if (part.failure !== null) failure = `seed ${seed + done}: ${part.failure}`;
    done += part.runs;
    deep += part.deep;
    process.send?.({ done, deep, failure });
  }
  await attack.close();
}

const [, , name = '', runs = '0', seed = '0'] = process.argv;
await work(name, Number(runs), Number(seed));
process.disconnect?.();
