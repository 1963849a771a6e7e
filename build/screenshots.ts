import { join } from 'node:path';
import { prepareDesktop } from './prepare-desktop.ts';
import { run } from './setup/run.ts';

const root = join(import.meta.dirname, '..');

await prepareDesktop();
const script = join(root, 'tests', 'screenshots', 'take.ts');
const { code } = await run(process.execPath, [script], { cwd: root, show: true });
process.exitCode = code;
