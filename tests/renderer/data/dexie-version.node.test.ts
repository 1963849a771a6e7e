import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const require = createRequire(import.meta.url);

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function manifestOf(name: string, from: NodeJS.Require = require): Manifest {
  let folder = dirname(from.resolve(name));
  for (;;) {
    try {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest & {
        readonly name?: string;
      };
      if (manifest.name === name) return manifest;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    folder = dirname(folder);
  }
}

test('Dexie is the one version RxDB pins, for RxDB and for us: two of them are a white screen', () => {
  const pinned = manifestOf('rxdb').dependencies?.['dexie'];
  const own = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
  ) as Manifest;
  expect(own.dependencies?.['dexie']).toBe(pinned);
  expect(manifestOf('dexie').version).toBe(pinned);
  expect(manifestOf('dexie', createRequire(require.resolve('rxdb'))).version).toBe(pinned);
});
