import { join } from 'node:path';
import { afterEach, type TestError } from 'vitest';
import { tellPages } from './watched-pages.ts';

const out = join(import.meta.dirname, '..', '..', 'out', 'failures');

/** Adds what the open pages show to the first error of a test, before the test's own hooks close them. */
async function tell(name: string, errors: readonly TestError[] = []): Promise<void> {
  const [first] = errors;
  if (!first) return;
  const folder = join(out, name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80));
  first.message += `\n\nat that moment (more in ${folder}):\n${await tellPages(folder)}`;
}

afterEach(({ task }) => tell(`${task.file.name} ${task.name}`, task.result?.errors));
