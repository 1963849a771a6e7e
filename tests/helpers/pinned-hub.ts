import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { hubCommand } from '../../server/cli/hub-command.ts';
import { cityCode } from './hub-documents.ts';
import { startHubProcess, type HubProcess } from './hub-process.ts';

export interface PinnedHub {
  readonly hub: HubProcess;
  /** Of its authority, in full. */
  readonly fingerprint: string;
}

/** A hub under an authority of its own, made as the city makes it. */
export async function startPinnedHub(port = '0'): Promise<PinnedHub> {
  const folder = mkdtempSync(join(tmpdir(), 'gongping-ca-'));
  let said = '';
  const streams = {
    stdin: Readable.from([]),
    out: (line: string) => void (said += line),
    complain: () => {},
  };
  const code = await hubCommand(['make-ca'], { HUB_DATA: folder, HUB_CITY: cityCode }, streams);
  const fingerprint = /SHA-256 ([0-9a-f]{64})/.exec(said)?.[1];
  if (code !== 0 || fingerprint === undefined) throw new Error('no authority was made');
  return { hub: await startHubProcess({ folder, address: `https://127.0.0.1:${port}` }), fingerprint };
}
