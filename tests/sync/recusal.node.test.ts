import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { hubDocuments, panelSheet } from '../helpers/hub-documents.ts';
import { put, sessionOf, testHub } from '../helpers/test-hub.ts';
import { create, edit, read } from './documents.ts';
import { citySession, isIdle, townshipSession } from './sessions.ts';
import { useSyncBench } from './sync-bench.ts';

const bench = useSyncBench();
const counts = { asOf: '2026-10-31', employees: 100, members: 95, verified: 91, overReason: null };

test('row 16: on the PC of a member who keeps out lies nothing of the candidate, and all of it again when he does no longer', async () => {
  const hub = testHub(bench.hub.store);
  const clerk = townshipSession('pc-1');
  const union = { ...hubDocuments.unions(), membership: counts };
  const given = hubDocuments.sheets();
  await put(hub, citySession, 'cycles', hubDocuments.cycles());
  await put(hub, clerk, 'unions', union);
  await put(hub, clerk, 'candidacies', { ...hubDocuments.candidacies(), snapshot: counts });
  await put(hub, clerk, 'sheets', given);
  const member = sessionOf('panelMember', { id: 'member-3', panelMemberId: 'm3', deviceId: 'pc-3' });
  const pc = await bench.start(
    bench.machine(['cycles', 'schemes', 'unions', 'candidacies', 'sheets', 'cases'], member),
  );
  await pc.until(isIdle);
  const own = { ...panelSheet({}, 'm3'), draft: true, submissions: [] };
  await create(pc, 'sheets', { ...own, recused: true, recuseReason: '亲属' });
  await expect.poll(() => read(pc, 'sheets', given.id)).toBe(null);
  await expect.poll(async () => (await read(pc, 'unions', union.id))?.membership).toBe(null);
  await expect.poll(async () => (await read(pc, 'candidacies', '2026|a1'))?.snapshot).toBe(null);

  await pc.until(isIdle);
  await edit(pc, 'sheets', own.id, () => ({ recused: false, recuseReason: null }));
  await expect.poll(async () => (await read(pc, 'sheets', given.id))?.scores).toEqual(given.scores);
  await expect.poll(async () => (await read(pc, 'unions', union.id))?.membership).toEqual(counts);
  await expect.poll(async () => (await read(pc, 'candidacies', '2026|a1'))?.snapshot).toEqual(counts);
});
