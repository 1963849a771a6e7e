import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { PROTOCOL_HEADER, PROTOCOL_VERSION, streamPath } from '../../shared/sync/protocol.ts';
import { benchLogin, startFilledHub } from './sync/filled-hub.ts';

/**
 * Memory of a hub process for each open stream, for docs/scale.md: `node tests/bench/streams.ts [streams]`.
 * Linux only: the kernel tells what the process holds.
 */

const [, , wanted = '1000'] = process.argv;
const streams = Number(wanted);
const protocol = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) };

/** The hub is this process's only child. */
function residentKb(): number {
  const pid = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'server/main.ts'], {
    encoding: 'utf8',
  });
  const status = readFileSync(`/proc/${pid.trim()}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
}

const openStream = (address: string, cookie: string): Promise<void> =>
  new Promise((resolve, reject) => {
    get(`${address}${streamPath}`, { agent: false, headers: { ...protocol, cookie } }, (response) => {
      response.once('data', () => resolve());
    }).once('error', reject);
  });

const { hub } = await startFilledHub(1);
const answer = await fetch(`${hub.address}/v1/session`, {
  method: 'POST',
  headers: { ...protocol, 'content-type': 'application/json' },
  body: JSON.stringify(benchLogin),
});
const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
const before = residentKb();
for (let opened = 0; opened < streams; opened += 50) {
  await Promise.all(Array.from({ length: 50 }, () => openStream(hub.address, cookie)));
}
await setTimeout(2000);
const after = residentKb();
console.log(
  `hub process: ${Math.round(before / 1024)} MB, with ${streams} streams ${Math.round(after / 1024)} MB`,
);
console.log(`${Math.round((after - before) / streams)} kB for each stream`);
await hub.close();
// The streams of this side are still waiting to be told.
process.exit(0);
