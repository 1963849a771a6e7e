import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createHubFetch } from '../../../electron/hub/hub-fetch.ts';
import { EnrolledSchema } from '../../../shared/sync/account-answers.ts';
import { askHub, createHubClient, type HubClient } from '../../../shared/sync/hub-client.ts';
import { startHubProcess, type HubProcess } from '../../helpers/hub-process.ts';
import { rowOf, type BenchRow } from '../bench-row.ts';
import { inTurns } from '../in-turns.ts';
import { stopwatch } from '../stopwatch.ts';
import { benchSheets } from './bench-sheets.ts';
import { startProcess } from './start-process.ts';

const devices = 44;
const sheetsEach = 200;
const runs = 5;
const orgCode = '130481100';

interface EnrolledPc {
  readonly accountId: string;
  readonly client: HubClient;
}

/** A PC of an account of its own, enrolled by a code as a township's is. */
async function enrolPc(hub: HubProcess, number: number): Promise<EnrolledPc> {
  let token: string | null = null;
  const { send } = createHubFetch({
    fetch,
    address: () => hub.address,
    token: async () => token,
    patience: 60_000,
  });
  const role = 'townshipOperator';
  const code = await hub.codeFor({
    login: null,
    password: null,
    name: '张三',
    role,
    orgCode,
    panelMemberId: null,
  });
  const body = JSON.stringify({ code, deviceId: `pc-${number}`, deviceName: '办公室' });
  const outcome = await askHub(send, EnrolledSchema, { method: 'POST', path: '/v1/devices/enrol', body });
  if (outcome.kind !== 'ok') throw new Error(`PC ${number} was not enrolled: ${outcome.kind}`);
  ({ token } = outcome.value);
  return { accountId: outcome.value.id, client: createHubClient(send) };
}

let batches = 0;

/** New drafts, which no earlier turn has sent. */
function newSheets(accountId: string) {
  batches += 1;
  return benchSheets(sheetsEach, orgCode, accountId).map((sheet) => {
    const candidacyId = `${sheet.candidacyId}-${batches}`;
    return { ...sheet, candidacyId, id: `${candidacyId}|township` };
  });
}

async function pushOf({ accountId, client }: EnrolledPc): Promise<() => Promise<void>> {
  const rows = newSheets(accountId).map((sheet) => ({
    newDocumentState: { ...sheet, _deleted: false },
    assumedMasterState: null,
  }));
  return async () => {
    const outcome = await client.push({ collection: 'sheets', rows });
    const stored = outcome.kind === 'ok' && outcome.value.answers.every(({ kind }) => kind === 'stored');
    if (!stored) throw new Error(`a push was not stored: ${JSON.stringify(outcome).slice(0, 300)}`);
  };
}

async function postOf(address: string): Promise<() => Promise<void>> {
  const body = JSON.stringify(newSheets('raw'));
  return async () => {
    const answer = await fetch(`${address}/docs`, { method: 'POST', body });
    if (!answer.ok) throw new Error(`the raw hub answered ${answer.status}`);
    await answer.text();
  };
}

/** The hub copies its log when nobody writes: in the pause, and not while the other one is measured. */
async function allAtOnce(sends: readonly (() => Promise<void>)[]): Promise<number> {
  const taken = await stopwatch(() => Promise.all(sends.map((send) => send())));
  await setTimeout(1000);
  return taken;
}

/** 44 PCs that each send 200 new sheets at the same moment, against bare inserts of the same requests. */
export async function benchDevices(): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), 'gongping-bench-raw-'));
  const hub = await startHubProcess();
  const raw = await startProcess(
    join(import.meta.dirname, 'raw-hub.ts'),
    [join(folder, 'raw.sqlite')],
    folder,
  );
  try {
    const pcs: EnrolledPc[] = [];
    for (let number = 0; number < devices; number += 1) pcs.push(await enrolPc(hub, number));
    const medians = await inTurns(
      runs,
      async () => allAtOnce(await Promise.all(pcs.map((pc) => pushOf(pc)))),
      async () => allAtOnce(await Promise.all(pcs.map(() => postOf(raw.address)))),
    );
    return rowOf({
      what: `${devices} PCs push ${sheetsEach} sheets each at once: rights, moves, history and audit included`,
      peer: 'the same requests as bare SQLite inserts (WAL, FULL)',
      ...medians,
    });
  } finally {
    await raw.close();
    await hub.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
