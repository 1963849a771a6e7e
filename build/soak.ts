import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './setup/run.ts';

const root = join(import.meta.dirname, '..');
const hour = 3_600_000;
const schedulesAtOnce = 50;

// `npm run soak -- --hours 8 --seed 5000`: random sync schedules and whole cities, until the time is over or one fails.
const { values } = parseArgs({ options: { hours: { type: 'string' }, seed: { type: 'string' } } });
const end = Date.now() + Number(values.hours ?? '1') * hour;
let seed = Number(values.seed ?? '1000');

async function play(files: readonly string[], schedules: number): Promise<boolean> {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '-c', join('build', 'vitest.config.ts'), '--project', 'node', '--silent=true'];
  const { code } = await run(
    process.execPath,
    [...args, ...files.map((file) => join('tests', 'sync', file))],
    {
      cwd: root,
      env: { ...process.env, SYNC_SEED: String(seed), SYNC_SCHEDULES: String(schedules) },
      show: true,
    },
  );
  return code === 0;
}

let sound = true;
while (sound && Date.now() < end) {
  console.log(`soak: from seed ${seed}`);
  sound =
    (await play(['convergence.node.test.ts', 'convergence-postgres.node.test.ts'], schedulesAtOnce)) &&
    (await play(['fleet'], 1));
  seed += schedulesAtOnce;
}
console.log(sound ? `soak: nothing lost up to seed ${seed - 1}` : `soak: failed; the seed stands above`);
process.exitCode = sound ? 0 : 1;
