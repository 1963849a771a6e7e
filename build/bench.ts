import { join } from 'node:path';
import { prepareDesktop } from './prepare-desktop.ts';
import { run } from './setup/run.ts';

const root = join(import.meta.dirname, '..');

// `npm run bench` measures everything; `npm run bench -- save search` those rows.
await prepareDesktop();
const script = join(root, 'tests', 'bench', 'run.ts');
const { code } = await run(process.execPath, [script, ...process.argv.slice(2)], { cwd: root, show: true });
process.exitCode = code;
