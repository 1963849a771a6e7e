import { createHash } from 'node:crypto';
import type { ActorRole } from '../../shared/domain/actor.ts';
import { batchHash } from '../../shared/domain/batch-hash.ts';
import { anomalyCheckId } from '../../shared/schema/anomaly-check.ts';
import { qualificationSubject } from '../../shared/domain/qualification/qualification-certificate.ts';
import { stepId } from '../../shared/schema/cycle-step.ts';
import { samePersonId } from '../../shared/schema/same-person.ts';
import { placementId } from '../../shared/schema/placement.ts';
import { correctionId, cycleSubject } from '../../shared/schema/proceeding.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { paperEntryId } from '../../shared/schema/paper-entry.ts';
import { cityCode, hubDocuments, panelSheet } from '../helpers/hub-documents.ts';
import { accountId, subsidyLedger } from '../../shared/schema/subsidy-case.ts';
import { requestCase, requestDetail } from '../helpers/data-requests.ts';
import { placementDetail } from '../helpers/placement-detail.ts';
import { correctionDetail, calendarDetail, objectionDetail } from '../helpers/proceedings.ts';
import { supplementCase, supplementDetail } from '../helpers/supplements.ts';
import type { Case } from '../../shared/schema/case.ts';

/** Whom a document belongs to, as the intruder sees it. */
export type Owner = 'own' | 'foreign';

export interface Target {
  readonly collection: CollectionName;
  readonly kind: string;
  readonly of: (township: string, name: string) => DocumentOf<CollectionName>;
  /** Who may write it at all; the city office and the panel write without regard to townships. */
  readonly writer: 'township' | 'office' | 'finance' | 'member1' | 'member2' | 'anybody';
  /** Who may read it besides the city: townships only their own unless `everyTownship`. */
  readonly panelReads: boolean;
  readonly townshipReads: 'own' | 'every' | 'after announcement' | 'city';
  /** What of the city's offices only finance reads. */
  readonly financeOnly?: true;
  /** It moves money, which the hub lets happen only on the ground of a result. */
  readonly needsResult?: true;
  /** What the city's finance and, where it is a check, its office have to have done before. */
  readonly grounds?: (name: string) => readonly Case[];
}

const target = (
  collection: CollectionName,
  writer: Target['writer'],
  panelReads: boolean,
  townshipReads: Target['townshipReads'] = 'own',
): Target => ({
  collection,
  kind: collection,
  of: (township, name) => hubDocuments[collection]({ township, name }),
  writer,
  panelReads,
  townshipReads,
});

/** The return of a candidacy's sheet of a party. */
const returnOf =
  (party: string): Target['of'] =>
  (code, name) => {
    const veto = hubDocuments.cases({ township: code, name });
    const sheetId = `${veto.candidacyId}|${party}`;
    const detail = { kind: 'return' as const, sheetId, version: 1, reason: '补充', items: [] };
    const office = party === 'self' ? ('township' as const) : ('city' as const);
    return { ...veto, id: `${sheetId}|return1`, office, detail };
  };

/** What somebody keyed from a panel member's paper. */
const paperOf: Target['of'] = (code, name) => {
  const item = hubDocuments.cases({ township: code, name });
  const sheet = `${item.candidacyId}|panel:m1`;
  const detail = { kind: 'paper-entry', sheetId: sheet, pass: 1, by: '李四', points: { A1: 400 } } as const;
  return { ...item, id: paperEntryId(sheet, 1), detail: { ...detail, points: { A1: 400 } } };
};

/** The first step of a cycle of its own. */
const stepOf: Target['of'] = (code, name) => {
  const cycleId = createHash('sha256').update(`${code}${name}`).digest('hex').slice(0, 20);
  const detail = {
    kind: 'step' as const,
    number: 1,
    from: 'draft' as const,
    to: 'draft' as const,
    reason: '',
  };
  const subject = cycleSubject(cycleId);
  return {
    ...hubDocuments.cases({ township: code, cycleId }),
    id: stepId(cycleId, 1),
    candidacyId: subject,
    detail,
  };
};

/** What a meeting corrected in a cycle of its own. */
const supplementOf: Target['of'] = (code, name) => {
  const cycleId = createHash('sha256').update(`${name}${code}`).digest('hex').slice(0, 20);
  return { ...supplementCase(supplementDetail, cycleId), townshipCode: code };
};

/** What concerns the whole cycle and only the city's offices. */
const cityMatter =
  (detail: Case['detail']): Target['of'] =>
  (code, name) => {
    const item = hubDocuments.cases({ township: code, name });
    return { ...item, id: `${detail.kind}-${name}`, candidacyId: cycleSubject(item.cycleId), detail };
  };

/** That somebody of the city has looked into what may be wrong. */
const anomalyCheckOf: Target['of'] = (code, name) => {
  const item = hubDocuments.cases({ township: code, name });
  const facts = createHash('sha256').update(name).digest('hex');
  const detail = { kind: 'anomaly-check', anomaly: 'jump', facts, note: '属实', byName: '李四' } as const;
  return {
    ...item,
    id: anomalyCheckId(item.cycleId, facts),
    candidacyId: cycleSubject(item.cycleId),
    detail,
  };
};

/** That records of two townships are of one person. */
const samePersonOf: Target['of'] = (code, name) => {
  const item = hubDocuments.cases({ township: code, name });
  const personId = `p-${name}`;
  const detail = { kind: 'same-person', personId, into: 'p-1', reason: '本人确认', byName: '李四' } as const;
  const id = samePersonId(item.cycleId, personId);
  return { ...item, id, candidacyId: cycleSubject(item.cycleId), detail };
};

/** What somebody asked of his township about his own data. */
const requestOf: Target['of'] = (code, name) => ({
  ...requestCase(requestDetail, code),
  id: `request-${name}`,
});

const placementOf: Target['of'] = (code, name) => {
  const item = hubDocuments.cases({ township: code, name });
  return { ...item, id: placementId(item.candidacyId), detail: placementDetail };
};

const correctionOf: Target['of'] = (code, name) => {
  const item = hubDocuments.cases({ township: code, name });
  return { ...item, id: correctionId(item.candidacyId, 1), detail: correctionDetail };
};

/** A document of the subsidy's ledger, which is the city's whatever township its payees are of. */
const ledgerCase = (code: string, name: string): Case => {
  const veto = hubDocuments.cases({ township: code, name });
  return { ...veto, townshipCode: cityCode, candidacyId: subsidyLedger(veto.cycleId) };
};

const batchOf: Target['of'] = (code, name) => {
  const item = ledgerCase(code, name);
  const payee = { candidacyId: `2026|${name}`, personId: `p-${name}`, name: '李四', union: '', township: '' };
  const line = { no: 1, ...payee, level: '', first: 1, last: 12, from: 0, to: 30_000, tax: 0 };
  const detail = { kind: 'batch', number: name, direction: 'pay', lines: [line] } as const;
  const id = `${item.candidacyId}|${name}`;
  return { ...item, id, detail: { ...detail, lines: [line], accountsHash: null, byName: '' } };
};

const batchId = (name: string): string => batchOf('', name).id;

/** The payment was checked, handed to the bank, and came back. */
const returnedBatch = (name: string): readonly Case[] => {
  const batch = batchOf('', name) as Case;
  const hash = batch.detail.kind === 'batch' ? batchHash(batch.detail) : '';
  const steps = (['checked', 'handed'] as const).map((step): Case => ({
    ...batch,
    id: `${batch.id}|${step}`,
    detail: { kind: 'batchStep', batchId: batch.id, step, hash, byName: '', reason: '' },
  }));
  const outcomes = [{ no: 1, result: 'returned' as const, on: '2026-12-20', note: '' }];
  const receipt: Case = {
    ...batch,
    id: `${batch.id}|receipt|1`,
    detail: { kind: 'receipt', batchId: batch.id, outcomes },
  };
  return [batch, ...steps, receipt];
};

const receiptUndoOf: Target['of'] = (code, name) => {
  const detail = { kind: 'receiptUndo', batchId: batchId(name), no: 1, byName: '', reason: '录错' } as const;
  const receipts = [`${batchId(name)}|receipt|1`];
  return { ...ledgerCase(code, name), id: `${batchId(name)}|undo|1`, detail: { ...detail, receipts } };
};

const accountOf: Target['of'] = (code, name) => {
  const item = ledgerCase(code, name);
  const personId = `p-${name}`;
  const detail = {
    kind: 'account',
    personId,
    turn: 1,
    holder: '李四',
    bank: '农商行',
    number: '6222020000',
  } as const;
  const id = accountId(item.cycleId, personId, 1);
  return { ...item, id, detail: { ...detail, consentOn: '2026-12-01', byName: '' } };
};

/** What the city notes of somebody's training and examination. */
const recordOf: Target['of'] = (code, name) => {
  const application = hubDocuments.applications({ township: code, name });
  const sittings = [{ id: 's1', on: '2026-06-01', points: 8000 }];
  return { ...application, id: `${application.id}|city`, office: 'city', state: 'passed', sittings };
};

const qualifiedOf: Target['of'] = (code, name) => {
  const certificate = hubDocuments.certificates({ township: code, name });
  const { content } = certificate;
  return {
    ...certificate,
    id: `qualified-${name}`,
    kind: 'qualification',
    candidacyId: qualificationSubject(`p-${name}`),
    content: {
      ...content,
      number: `武工认${name}`,
      qualification: { trainingHours: 40, examPoints: 8000 },
    },
  };
};

const township = 'township';
/** The rules once more, in the words of the federation, to hold the code against. */
export const targets: readonly Target[] = [
  {
    ...target('orgUnits', 'office', true, 'every'),
    of: (code, name) => ({ ...hubDocuments.orgUnits(), id: `${code}-${name}` }),
  },
  target('schemes', 'office', true, 'every'),
  {
    ...target('cycles', 'office', true, 'every'),
    of: (code, name) => hubDocuments.cycles({ cycleId: `${code.slice(-3)}${name}` }),
  },
  target('unions', township, true),
  target('people', township, true),
  target('candidacies', township, true),
  target('sheets', township, true),
  {
    ...target('sheets', 'member1', true, 'after announcement'),
    kind: 'panel sheets',
    of: (code, name) => panelSheet({ township: code, name }),
  },
  {
    ...target('sheets', 'member2', false, 'after announcement'),
    kind: 'panel sheets of another member',
    of: (code, name) => panelSheet({ township: code, name }, 'm2'),
  },
  target('results', 'office', false, 'after announcement'),
  target('cases', 'office', true),
  { ...target('cases', township, true), kind: 'returns', of: returnOf('self') },
  {
    ...target('cases', 'office', true, 'after announcement'),
    kind: 'returns of panel sheets',
    of: returnOf('panel:m1'),
  },
  {
    ...target('cases', 'office', false, 'after announcement'),
    kind: 'returns of another member’s panel sheets',
    of: returnOf('panel:m2'),
  },
  { ...target('cases', 'office', true, 'every'), kind: 'steps', of: stepOf },
  { ...target('cases', 'office', true, 'every'), kind: 'calendars', of: cityMatter(calendarDetail) },
  {
    ...target('cases', 'office', false, 'after announcement'),
    kind: 'corrections of announced results',
    of: correctionOf,
  },
  {
    ...target('cases', 'office', false, 'after announcement'),
    kind: 'placements above a ratio cap',
    of: placementOf,
  },
  { ...target('cases', 'township', false), kind: 'requests about personal data', of: requestOf },
  { ...target('cases', 'office', false, 'city'), kind: 'objections', of: cityMatter(objectionDetail) },
  { ...target('cases', 'office', false, 'city'), kind: 'checked anomalies', of: anomalyCheckOf },
  { ...target('cases', 'office', false, 'city'), kind: 'people of two townships', of: samePersonOf },
  { ...target('cases', 'office', false, 'city'), kind: 'supplements', of: supplementOf },
  { ...target('cases', 'finance', false, 'city'), kind: 'subsidy batches', of: batchOf, needsResult: true },
  {
    ...target('cases', 'finance', false, 'city'),
    kind: 'returns of the bank taken back',
    of: receiptUndoOf,
    needsResult: true,
    grounds: returnedBatch,
  },
  {
    ...target('cases', 'finance', false, 'city'),
    kind: 'payees’ accounts',
    of: accountOf,
    financeOnly: true,
  },
  { ...target('cases', 'office', false, 'after announcement'), kind: 'keyed panel papers', of: paperOf },
  {
    ...target('audit', 'anybody', false, 'after announcement'),
    kind: 'events of panel sheets',
    of: (code, name) => ({
      ...hubDocuments.audit({ township: code, name }),
      documentId: `2026|${name}|panel:m1`,
    }),
  },
  target('applications', township, true),
  { ...target('applications', 'office', true), kind: 'records of training and examination', of: recordOf },
  target('certificates', 'office', false, 'after announcement'),
  { ...target('certificates', 'office', false), kind: 'certificates of qualification', of: qualifiedOf },
  target('evidence', township, true),
  target('audit', 'anybody', false),
];

export const roles: readonly ActorRole[] = [
  'cityAdmin',
  'cityOperator',
  'panelMember',
  'finance',
  'auditor',
  'townshipOperator',
  'townshipChair',
];

const isTownship = (role: ActorRole): boolean => role === 'townshipOperator' || role === 'townshipChair';
const isOffice = (role: ActorRole): boolean => role === 'cityAdmin' || role === 'cityOperator';

export function mayWrite(role: ActorRole, { writer }: Target, owner: Owner): boolean {
  switch (writer) {
    case 'township':
      return isTownship(role) && owner === 'own';
    case 'office':
      return isOffice(role);
    case 'finance':
      return role === 'finance';
    case 'member1':
      return role === 'panelMember';
    case 'member2':
      return false;
    case 'anybody':
      return !isTownship(role) || owner === 'own';
  }
}

export function mayRead(
  role: ActorRole,
  { panelReads, townshipReads, financeOnly }: Target,
  owner: Owner,
): boolean {
  if (financeOnly) return role === 'finance';
  if (role === 'panelMember') return panelReads;
  if (!isTownship(role)) return true;
  return townshipReads === 'every' || (townshipReads === 'own' && owner === 'own');
}
