import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { fromHub } from '../../shared/ipc/embedded-hub.ts';
import { checkMessage } from '../../shared/ipc/check-message.ts';
import { appendRotating } from '../files/append-rotating.ts';
import type { SpawnHub } from './hub-child.ts';

/** Starts the hub in a process of its own; what it prints goes to the file `log`. */
export const spawnHub =
  (log: string): SpawnHub =>
  ({ heard, ended }) => {
    const child = utilityProcess.fork(join(import.meta.dirname, 'hub.js'), [], {
      serviceName: 'gongping-hub',
      stdio: 'pipe',
    });
    for (const output of [child.stdout, child.stderr]) {
      output?.on('data', (chunk: Buffer) => appendRotating(log, chunk.toString('utf8')));
    }
    child.on('message', (message: unknown) => heard(checkMessage('hub', fromHub, message)));
    child.on('exit', ended);
    return {
      tell: (message) => child.postMessage(message, []),
      kill: () => void child.kill(),
    };
  };
