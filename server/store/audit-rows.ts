import type { AuditEntry } from './audit-entry.ts';
import type { SqlRecord, SqlRow } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

export const auditRecord = (cityId: string, entry: AuditEntry): SqlRecord => ({
  city_id: cityId,
  n: entry.n,
  version: entry.version,
  at: entry.at,
  actor: entry.actor,
  device: entry.device,
  action: entry.action,
  subject: entry.subject,
  digest: entry.digest,
  previous: entry.previous,
  hash: entry.hash,
});

export const auditEntryOf = (row: SqlRow): AuditEntry => ({
  n: numberOf(row, 'n'),
  version: numberOf(row, 'version'),
  at: textOf(row, 'at'),
  actor: textOf(row, 'actor'),
  device: textOf(row, 'device'),
  action: textOf(row, 'action'),
  subject: textOf(row, 'subject'),
  digest: textOf(row, 'digest'),
  previous: textOf(row, 'previous'),
  hash: textOf(row, 'hash'),
});
