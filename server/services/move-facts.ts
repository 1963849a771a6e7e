import { stepsOf } from '../../shared/domain/cycle-steps.ts';
import type { Case } from '../../shared/schema/case.ts';
import type { Certificate } from '../../shared/schema/certificate.ts';
import type { Cycle } from '../../shared/schema/cycle.ts';
import { cycleSubject } from '../../shared/schema/proceeding.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { cycleIdOf } from '../../shared/sync/cycle-lock-problem.ts';
import type { MoveFacts } from '../../shared/sync/move-problem.ts';
import type { StoredDocument } from '../store/hub-store.ts';
import { scopeColumns } from '../store/scope-columns.ts';
import type { PushContext } from './push-context.ts';

/** The cases as the accepted rows of this push have left them. */
function casesNow(context: PushContext): readonly Case[] {
  if (context.collection !== 'cases') return context.cases;
  const accepted = [...context.stored.values()].filter(({ deleted }) => !deleted);
  const known = [...context.cases, ...accepted.map(({ document }) => document as Case)];
  return [...new Map(known.map((item) => [item.id, item])).values()];
}

/** The certificates as the accepted rows of this push have left them. */
function certificatesNow(context: PushContext): Certificate[] {
  if (context.collection !== 'certificates') return [];
  const accepted = [...context.stored.values()].map(({ document }) => document as Certificate);
  return [...new Map([...context.certificates, ...accepted].map((one) => [one.id, one])).values()];
}

/** The cycle as the hub has it, and as the accepted rows of this push have left it. */
function cycleOf(context: PushContext, cycleId: string | null): Cycle | null {
  const pushed = context.collection === 'cycles' ? context.stored : context.cycles;
  const found = pushed.get(cycleId ?? '') as StoredDocument<'cycles'> | undefined;
  return found && !found.deleted ? found.document : null;
}

/** The cases about the cycle as a whole that are stored, with those that this push has just added. */
function courseNow(context: PushContext, cycleId: string | null): readonly Case[] {
  if (cycleId === null) return [];
  const accepted = context.collection === 'cases' ? [...context.stored.values()] : [];
  const cases = accepted.flatMap(({ document, deleted }) => (deleted ? [] : [document as Case]));
  const known = new Map([...context.course, ...cases].map((item) => [item.id, item]));
  const subject = cycleSubject(cycleId);
  return [...known.values()].filter(({ candidacyId }) => candidacyId === subject);
}

/** What the move of one document is judged by: what is stored, and what the rows before it in the push have changed. */
export const moveFacts = (context: PushContext, document: DocumentOf<CollectionName>): MoveFacts => {
  const { candidacyId } = scopeColumns(context.collection, document);
  const cycleId = cycleIdOf(context.collection, document);
  const course = courseNow(context, cycleId);
  return {
    cycle: cycleOf(context, cycleId),
    course,
    steps: cycleId === null ? [] : stepsOf(cycleId, course),
    cases: casesNow(context).filter((one) => one.candidacyId === candidacyId),
    sheets:
      context.collection === 'cases'
        ? context.sheets
        : context.sheets.filter((one) => one.candidacyId === candidacyId),
    certificates: certificatesNow(context),
    results: context.results.filter((result) => result.cycleId === cycleId),
    candidacies: context.entrants.filter((entrant) => entrant.cycleId === document.id),
    scheme: context.schemes.find(({ id }) => 'schemeKey' in document && id === document.schemeKey) ?? null,
    schemes: context.schemes,
    leases: context.leases,
    consentBlocks: context.consentBlocks,
    device: context.session.deviceId,
    isRestored: context.isRestored,
  };
};
