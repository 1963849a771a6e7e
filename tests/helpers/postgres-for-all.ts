import type { TestProject } from 'vitest/node';
import { openDesk } from './open-desk.ts';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Asked for the first time, it starts a PostgreSQL server. */
    postgres: string;
  }
}

let desk: Awaited<ReturnType<typeof openDesk>>;

/** One PostgreSQL for a whole run of tests: making a server of its own took each file longer than many of its tests. */
export async function setup(project: TestProject): Promise<void> {
  desk = await openDesk(async () => {
    const { folder, stop } = await startPostgres();
    return { words: { folder }, close: stop };
  });
  project.provide('postgres', desk.url);
}

export const teardown = (): Promise<void> => desk.close();
