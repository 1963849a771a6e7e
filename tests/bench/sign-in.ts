import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addAccount, atTheHub } from '../../server/accounts/add-account.ts';
import { openSqliteStore } from '../../server/store/open-store.ts';
import { pushPath } from '../../shared/sync/protocol.ts';
import { openAccountHub, protocol, type AccountHub } from '../helpers/account-hub.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { newAccount, password } from '../helpers/test-accounts.ts';
import { rowOf as pushRow, sessionOf } from '../helpers/test-hub.ts';
import { rowOf, type BenchRow } from './bench-row.ts';
import { inTurns } from './in-turns.ts';
import { median } from '../helpers/median.ts';

const offices = 44;
const pushes = 40;

async function signInAll({ app }: AccountHub): Promise<void> {
  const answers = await Promise.all(
    Array.from({ length: offices }, (_, n) =>
      app.inject({
        method: 'POST',
        url: '/v1/session',
        headers: protocol,
        remoteAddress: `10.0.0.${n}`,
        payload: { account: `office-${n}`, password },
      }),
    ),
  );
  if (answers.some(({ statusCode }) => statusCode !== 200)) throw new Error('somebody was not let in');
}

/** @returns the median time of a push of 20 rows, in milliseconds */
async function pushSome({ app, clerk }: AccountHub, headers: object, run: number): Promise<number> {
  const times: number[] = [];
  for (let push = 0; push < pushes; push += 1) {
    const rows = Array.from({ length: 20 }, (_, n) =>
      pushRow(
        sessionOf('townshipOperator', { id: clerk.id }),
        hubDocuments.people({ name: `${run}-${push}-${n}` }),
      ),
    );
    const start = performance.now();
    const { statusCode } = await app.inject({
      method: 'POST',
      url: pushPath('people'),
      headers: { ...protocol, ...headers },
      payload: { rows },
    });
    times.push(performance.now() - start);
    if (statusCode !== 200) throw new Error(`a push was answered ${statusCode}`);
  }
  return median(times);
}

/** One push while a whole city signs in, and one while nobody does. */
export async function benchSignIn(): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), 'gp-bench-sign-in-'));
  const store = await openSqliteStore(folder);
  const hub = await openAccountHub(store, '130481');
  for (let n = 0; n < offices; n += 1)
    await addAccount(hub, { ...newAccount(), login: `office-${n}` }, atTheHub);
  const who = await hub.enrol(hub.clerk.id, 'pc-1');
  let run = 0;
  const medians = await inTurns(
    3,
    async () => {
      const signingIn = signInAll(hub);
      const time = await pushSome(hub, who, (run += 1));
      await signingIn;
      return time;
    },
    () => pushSome(hub, who, (run += 1)),
  );
  await hub.app.close();
  await store.close();
  rmSync(folder, { recursive: true });
  return rowOf({
    what: `A push of 20 rows while ${offices} people sign in at once (Argon2id)`,
    peer: 'the same push while nobody signs in',
    ...medians,
  });
}
