import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand } from '../../../build/setup/npm-command.ts';
import { run } from '../../../build/setup/run.ts';

const versions = { 'pouchdb-server': '4.2.0', 'pouchdb-browser': '9.0.0' };
const folder = join(import.meta.dirname, '..', '..', '..', '.cache', `pouchdb-${versions['pouchdb-server']}`);

/**
 * The peer, fetched when it is first measured: PouchDB never becomes a dependency of the product. Its scripts do not
 * run; the LevelDB it stores in comes compiled.
 *
 * @returns the folder of its packages
 */
export async function installPouchdb(): Promise<string> {
  const packages = join(folder, 'node_modules');
  if (existsSync(join(packages, 'pouchdb-browser', 'lib'))) return packages;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: versions }));
  const { program, args } = npmCommand();
  const { code, output } = await run(program, [...args, 'install', '--ignore-scripts'], { cwd: folder });
  if (code !== 0)
    throw new Error(`PouchDB could not be fetched from the npm registry:\n${output.slice(-1000)}`);
  return packages;
}
