import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import { contentOf } from '../../../shared/sync/merge-content.ts';
import type { Handover } from '../../sync/sync-records.ts';

/** The fields this office had changed, with the values it gave them. */
export function editsOf({ document, base }: Handover): readonly (readonly [string, unknown])[] {
  const before = new Map(Object.entries(base ?? {}));
  return Object.entries(contentOf(document)).filter(
    ([field, value]) =>
      field !== 'id' && (!before.has(field) || canonicalJson(value) !== canonicalJson(before.get(field))),
  );
}
