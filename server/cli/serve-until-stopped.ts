import { startFailure } from '../start-failure.ts';
import type { ConsoleStreams } from './hub-console.ts';
import type { Serving } from './serve.ts';

/** Lets a hub of this process work until the system asks it to stop; says in words why it cannot start. */
export async function serveUntilStopped(
  starting: Promise<Serving>,
  { complain }: Pick<ConsoleStreams, 'complain'>,
): Promise<void> {
  try {
    const { stop } = await starting;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void stop().then(() => process.exit(0)));
    }
  } catch (error) {
    const failure = startFailure(error);
    if (!failure) throw error;
    complain(failure.text('zh-CN'));
    process.exit(1);
  }
}
