import type { Clock } from '../../shared/lib/clock.ts';
import type { AuditEvent } from '../../shared/schema/audit-event.ts';
import { deviceKeyEnd, deviceKeyEntry } from '../../shared/schema/submission-signature.ts';
import { pushWithin } from '../services/apply-push.ts';
import type { HubChange } from '../services/change-feed.ts';
import type { HubSession } from '../session.ts';
import type { CityWriter } from '../store/hub-store.ts';

/** Whether the line came from the PC, as its token or the line itself says. */
async function isOf(city: CityWriter, { id, deviceId }: AuditEvent, pc: string): Promise<boolean> {
  if (deviceId === pc) return true;
  return (await city.historyOf('audit', id)).some(({ device }) => device === pc);
}

/**
 * Puts it into 操作记录, with which it goes to everybody who checks by the keys, that those of a PC sign nothing more.
 *
 * @returns what is to be announced
 */
export async function endKeys(
  city: CityWriter,
  clock: Clock,
  admin: HubSession,
  pc: string,
): Promise<readonly HubChange[]> {
  const ended = new Set((await city.findByTag('audit', [deviceKeyEnd.action])).map(({ reason }) => reason));
  const at = clock.now().toISOString();
  const lines = new Map<string, AuditEvent>();
  for (const line of await city.findByTag('audit', [deviceKeyEntry.action])) {
    const { reason: key, townshipCode, documentKind } = line;
    if (ended.has(key) || !(await isOf(city, line, pc))) continue;
    const stamps = { rev: 1, createdAt: at, updatedAt: at, updatedBy: admin.id, deviceId: admin.deviceId };
    const id = `key-end|${key}|${townshipCode}`;
    lines.set(id, { ...stamps, id, townshipCode, documentKind, ...deviceKeyEnd, reason: key });
  }
  return lines.size === 0 ? [] : pushWithin(city, clock, admin, 'audit', [...lines.values()]);
}
