import { isCityOffice } from '../../shared/domain/actor.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { NumberBlock, NumberRequest } from '../../shared/sync/number-block.ts';
import type { Hub } from '../hub.ts';
import type { HubSession } from '../session.ts';
import { sha256 } from '../store/audit-entry.ts';

/**
 * Leases the next block of a series to the session's device. Blocks never overlap, so that two PCs of the city
 * office can number certificates while neither reaches the hub.
 *
 * @throws AppError NOT_PERMITTED, NUMBER_BLOCK_CHANGED when the request's name stands for another block
 */
export async function leaseNumbers(
  { store, clock }: Hub,
  session: HubSession,
  { series, size, request }: NumberRequest,
): Promise<NumberBlock> {
  if (!isCityOffice(session)) throw new AppError('NOT_PERMITTED');
  return store.write(session.cityId, async (city) => {
    const earlier = await city.findBlock(session.deviceId, request);
    if (earlier) {
      const same = earlier.series === series && earlier.last - earlier.first + 1 === size;
      if (!same) throw new AppError('NUMBER_BLOCK_CHANGED', { request });
      return { series, first: earlier.first, last: earlier.last };
    }
    // Past used ones too: they may have been given without a lease, or the lease was lost by a restore.
    const first = Math.max(await city.lastNumber(series), await city.lastCertificate(series)) + 1;
    const block = { series, first, last: first + size - 1 };
    const at = clock.now().toISOString();
    await city.addBlock({ ...block, device: session.deviceId, request, at });
    const subject = `numbers/${series}#${block.first}-${block.last}`;
    const facts = { at, actor: session.id, device: session.deviceId, action: 'lease', subject };
    await city.addAudit([{ ...facts, digest: sha256(subject) }]);
    return block;
  });
}
