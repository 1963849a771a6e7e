import { submittedVersion } from '../../shared/domain/sheet-state.ts';
import type { AffectedSheet } from '../../shared/domain/affected-sheets.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { appendAudit } from './repositories/audit.ts';
import { requireReason } from './require-reason.ts';
import type { Draft } from './prepare-document.ts';
import type { Store } from './store.ts';
import { updateDocument, type Change } from './write-document.ts';
import { writeInBatches, type OnProgress } from './write-in-batches.ts';

/** A cycle's change to another published scheme, and the submitted sheets that go back for it. */
export interface Adoption {
  readonly cycleId: string;
  readonly schemeKey: string;
  /** Written into each return and into 操作记录. */
  readonly reason: string;
  readonly returned: readonly AffectedSheet[];
}

const returnOf = ({ sheet, open, reworded }: AffectedSheet, reason: string): Draft<'cases'> => {
  const { id, cycleId, townshipCode, candidacyId } = sheet;
  const version = submittedVersion(sheet);
  const items = [...new Set([...open, ...reworded])].slice(0, 200);
  return {
    id: `${id}|return${version}`,
    cycleId,
    townshipCode,
    candidacyId,
    office: 'city',
    detail: { kind: 'return', sheetId: id, version, reason, items },
  };
};

async function assertAdoptable({ database }: Store, { cycleId, schemeKey }: Adoption): Promise<void> {
  const cycle = await database.cycles.findOne(cycleId).exec();
  const scheme = await database.schemes.findOne(schemeKey).exec();
  if (!cycle) throw new AppError('DOCUMENT_MISSING', { id: cycleId });
  if (!scheme) throw new AppError('DOCUMENT_MISSING', { id: schemeKey });
  if (scheme.status !== 'published') throw new AppError('SCHEME_NOT_PUBLISHED', { id: schemeKey });
  if (cycle.status !== 'open') throw new AppError('SCHEME_CYCLE_CLOSED', { id: cycleId });
}

/**
 * Grades an open cycle by another published version (domain §7 row 25). The sheets named go back to their raters
 * first, each with the items to look at: were it interrupted, the cycle would still have its old scheme, and the
 * same step done again would pass over what went back already.
 *
 * @throws AppError REASON_REQUIRED, SCHEME_NOT_PUBLISHED, SCHEME_CYCLE_CLOSED, DOCUMENT_MISSING
 */
export async function adoptScheme(store: Store, adoption: Adoption, onProgress: OnProgress): Promise<void> {
  const reason = requireReason('cases.detail.reason', adoption.reason);
  await assertAdoptable(store, adoption);
  const returns = adoption.returned.map((affected) => returnOf(affected, reason));
  const changes = returns.map((item): [string, Change<'cases'>] => [item.id, (stored) => stored ?? item]);
  await writeInBatches(store, 'cases', new Map(changes), onProgress);
  await updateDocument(store, 'cycles', adoption.cycleId, (cycle) => ({
    ...cycle,
    schemeKey: adoption.schemeKey,
  }));
  const what = `${adoption.schemeKey} returned=${returns.length}`;
  await appendAudit(store, {
    action: 'adopt-scheme',
    documentKind: 'cycles',
    documentId: adoption.cycleId,
    reason: `${what}\n${reason}`,
  });
}
