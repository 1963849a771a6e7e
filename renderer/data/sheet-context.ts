import { panelRaters } from '../../shared/domain/panel-raters.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Candidacy } from '../../shared/schema/candidacy.ts';
import type { Cycle, PanelMember } from '../../shared/schema/cycle.ts';
import type { Scheme } from '../../shared/schema/scheme.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { collectionOf } from './collection-of.ts';
import type { SheetRef } from './sheet-ref.ts';
import type { Store } from './store.ts';

/** What a sheet is judged against. `member` is the panel member who rates, null on other sheets. */
export interface SheetContext {
  readonly candidacy: Candidacy;
  readonly cycle: Cycle;
  readonly scheme: Scheme;
  readonly member: PanelMember | null;
}

async function need<N extends CollectionName>(store: Store, name: N, id: string): Promise<DocumentOf<N>> {
  const found = await collectionOf(store.database, name).findOne(id).exec();
  if (!found) throw new AppError('DOCUMENT_MISSING', { id });
  return found.toMutableJSON();
}

/** @throws AppError DOCUMENT_MISSING when the candidacy, its cycle or its scheme is not on this PC */
export async function loadSheetContext(store: Store, ref: SheetRef): Promise<SheetContext> {
  const candidacy = await need(store, 'candidacies', ref.candidacyId);
  const cycle = await need(store, 'cycles', candidacy.cycleId);
  const { content: scheme } = await need(store, 'schemes', cycle.schemeKey);
  const raters = [...panelRaters(cycle, candidacy.townshipCode), ...cycle.panel];
  const member = ref.party === 'panel' ? (raters.find(({ id }) => id === ref.raterId) ?? null) : null;
  return { candidacy, cycle, scheme, member };
}

/** Whether the cycle's way to score leaves this candidate to others. */
export const isLeftToOthers = ({ candidacy, cycle, member }: SheetContext): boolean =>
  member !== null && !panelRaters(cycle, candidacy.townshipCode).some(({ id }) => id === member.id);

/** Whether the rater must keep out of this candidate's grading (grading-contract, From sheets to a total, 5). */
export const mustRecuse = ({ candidacy, scheme, member }: SheetContext): boolean =>
  scheme.policies.recusal === 'own-township' && member?.townshipCode === candidacy.townshipCode;
