import { readFileSync } from 'node:fs';
import { readRoll } from './read-roll.ts';

/** Reads the file of its first argument as the product does and prints the most memory it took, in MB. */
const [, , file = ''] = process.argv;
const before = process.resourceUsage().maxRSS;
await readRoll(new Uint8Array(readFileSync(file)));
console.log(Math.round((process.resourceUsage().maxRSS - before) / 1024));
