import { readFileSync } from 'node:fs';
import { readRoll } from './read-roll.ts';

/** The most memory this program has held, in kB. A process's `maxRSS` begins with that of the process that started it. */
const mostHeld = (): number =>
  Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);

/** Reads the file of its first argument as the product does and prints the most memory it took, in MB (Linux). */
const [, , file = ''] = process.argv;
const before = mostHeld();
await readRoll(new Uint8Array(readFileSync(file)));
console.log(Math.round((mostHeld() - before) / 1024));
