import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import type { Handover } from '../../sync/sync-records.ts';

const stamps: ReadonlySet<string> = new Set([
  'id',
  'rev',
  'createdAt',
  'updatedAt',
  'updatedBy',
  'deviceId',
  '_deleted',
]);

/** The fields this office had changed, with the values it gave them. */
export function editsOf({ document, base }: Handover): readonly (readonly [string, unknown])[] {
  const before = new Map(Object.entries(base ?? {}));
  return Object.entries(document).filter(
    ([field, value]) =>
      !stamps.has(field) && (!before.has(field) || canonicalJson(value) !== canonicalJson(before.get(field))),
  );
}
