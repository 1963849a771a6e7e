import type { EvidenceHub } from './evidence-hub.ts';

const day = 24 * 60 * 60 * 1000;
/** An upload that nothing is added to begins anew after this time, in milliseconds. */
const partsKept = 7 * day;
/** A removed file can be brought back this long, in milliseconds. */
const removedKept = 30 * day;

/** Forgets uploads that were given up, and the bytes of files removed long ago. */
export async function sweepEvidence(hub: EvidenceHub, cityId: string): Promise<void> {
  const now = hub.clock.now().getTime();
  await hub.files.expire(now - partsKept);
  const before = new Date(now - removedKept).toISOString();
  for (const { id, sha256 } of await hub.store.evidence(cityId).removedFiles(before)) {
    await hub.store.write(cityId, async (city) => {
      await city.dropFile(id);
      if (!(await city.isFileNeeded(sha256))) await hub.files.remove(cityId, sha256);
    });
  }
}
