import type { TFunction } from 'i18next';
import { isAccessAction } from '../../../shared/domain/access-action.ts';
import type { AuditEvent } from '../../../shared/schema/audit-event.ts';
import { CycleStageSchema } from '../../../shared/schema/cycle-step.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { isKnownAction } from './known-actions.ts';

/** A line of 操作记录 in words. */
export interface AuditLogRow {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly pc: string;
  readonly township: string;
  readonly what: string;
  /** The table or paper, or whom the document is about; empty where this PC cannot tell. */
  readonly paper: string;
  readonly count: string;
  readonly why: string;
  /** Somebody looked at personal data or gave them out. */
  readonly isAccess: boolean;
}

export interface AuditNames {
  readonly townships: ReadonlyMap<string, string>;
  /** People, unions and candidates by the ids of their documents, as far as this viewer may read them. */
  readonly subjects: ReadonlyMap<string, string>;
  readonly ownPc: string;
}

const stages = CycleStageSchema.anyOf.map((one) => one.const);
const formNames = ['certificate', 'subsidy-list', 'score-record', 'score-statement'] as const;

/** Lines whose reason is kept for the program: keys, figures, numbers of items. */
const withoutReason: ReadonlySet<string> = new Set([
  'device-key',
  'device-key-end',
  'replay',
  'publish',
  'settle-paper',
]);

function wordsOf(action: string, t: TFunction): string {
  if (isKnownAction(action)) return t(`auditLog.action.${action}`);
  const stage = stages.find((one) => action === `step-${one}`);
  return stage ? t('auditLog.step', { stage: t(`cycles.stage.${stage}`) }) : t('auditLog.other', { action });
}

function paperOf(paper: string, t: TFunction): string {
  const form = formNames.find((one) => one === paper);
  return form ? t(`auditLog.form.${form}`) : paper;
}

/** The newest first. */
export const auditLogRows = (
  events: readonly AuditEvent[],
  { townships, subjects, ownPc }: AuditNames,
  t: TFunction,
): readonly AuditLogRow[] =>
  events
    .toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1))
    .map((event) => ({
      id: event.id,
      at: formatInstant(event.createdAt),
      who: event.by ?? event.updatedBy,
      pc: event.deviceId === ownPc ? t('provenance.thisPc') : event.deviceId,
      township: townships.get(event.townshipCode) ?? '',
      what: wordsOf(event.action, t),
      paper: [paperOf(event.paper ?? '', t), subjects.get(event.documentId) ?? '']
        .filter((words) => words !== '')
        .join(' · '),
      count: event.rows === undefined ? '' : String(event.rows),
      why: withoutReason.has(event.action) ? '' : event.reason,
      isAccess: isAccessAction(event.action),
    }));
