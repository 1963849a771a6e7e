import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyAudit } from '../../server/services/verify-audit.ts';
import { pushPath, type PushAnswer } from '../../shared/sync/protocol.ts';
import { protocol } from '../helpers/account-hub.ts';
import { cityCode, home, hubDocuments } from '../helpers/hub-documents.ts';
import { startHubProcess, type HubProcess } from '../helpers/hub-process.ts';
import { pullAll, rowOf, sessionOf, testHub } from '../helpers/test-hub.ts';

let hub: HubProcess;
beforeEach(async () => {
  hub = await startHubProcess();
});
afterEach(() => hub.close());

const pc = { deviceId: 'pc-1', deviceName: '办公室' };

async function enrol() {
  const account = { login: 'clerk', name: '张三', role: 'townshipOperator', orgCode: home } as const;
  const code = await hub.codeFor({ ...account, panelMemberId: null, password: null });
  const response = await fetch(`${hub.address}/v1/devices/enrol`, {
    method: 'POST',
    headers: { ...protocol, 'content-type': 'application/json' },
    body: JSON.stringify({ code, ...pc }),
  });
  return (await response.json()) as { readonly id: string; readonly token: string };
}

const batches = 30;
const perBatch = 40;

it.each(['SIGTERM', 'SIGKILL'] as const)(
  'leaves by %s no half push, and loses nothing it has answered',
  async (signal) => {
    const { id, token } = await enrol();
    const clerk = sessionOf('townshipOperator', { id, cityId: cityCode });
    let settled = 0;
    const half = Promise.withResolvers<void>();
    const push = async (batch: number): Promise<number | null> => {
      const rows = Array.from({ length: perBatch }, (_, n) =>
        rowOf(clerk, hubDocuments.people({ name: `${batch}-${n}` })),
      );
      try {
        const response = await fetch(`${hub.address}${pushPath('people')}`, {
          method: 'POST',
          headers: { ...protocol, authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ rows }),
        });
        if (response.status === 503) return null;
        expect(response.status).toBe(200);
        const { answers } = (await response.json()) as PushAnswer;
        expect(answers.every(({ kind }) => kind === 'stored')).toBe(true);
        return batch;
      } catch (error) {
        // No answer at all: the connection was refused or cut.
        if (error instanceof TypeError) return null;
        throw error;
      } finally {
        settled += 1;
        if (settled === 3) half.resolve();
      }
    };
    const pushing = Promise.all(Array.from({ length: batches }, (_, batch) => push(batch)));
    await half.promise;
    if (signal === 'SIGTERM') expect(await hub.terminate()).toBe(0);
    else await hub.kill();
    const answered = (await pushing).filter((batch) => batch !== null);
    const { documents } = await pullAll(testHub(hub.store), clerk, 'people');
    const sizes = Array.from(
      { length: batches },
      (_, batch) => [...documents.keys()].filter((name) => name.startsWith(`p-${batch}-`)).length,
    );
    expect(sizes.every((size) => size === 0 || size === perBatch)).toBe(true);
    for (const batch of answered) expect(sizes[batch]).toBe(perBatch);
    expect(await verifyAudit(hub.store, cityCode)).toMatchObject({ kind: 'intact' });
  },
);
