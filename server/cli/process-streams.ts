import type { ConsoleStreams } from './hub-console.ts';

/** Those of this process. */
export const processStreams: ConsoleStreams = {
  stdin: process.stdin,
  out: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
};
