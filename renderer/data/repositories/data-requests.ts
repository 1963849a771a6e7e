import { map, type Observable } from 'rxjs';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import type { Case } from '../../../shared/schema/case.ts';
import { requestCycle, requestSubject, type DataRequestDetail } from '../../../shared/schema/data-request.ts';
import { amendCase } from '../amend-case.ts';
import { assertProceeding } from '../assert-proceeding.ts';
import { newId } from '../new-id.ts';
import type { Store } from '../store.ts';
import { watchDocuments } from '../watch-documents.ts';
import { createDocument } from '../write-document.ts';
import { appendAudit } from './audit.ts';

export interface DataRequest extends Pick<Case, 'id' | 'office' | 'townshipCode'> {
  readonly detail: DataRequestDetail;
}

/** Who asks, for what, by which paper, until when. */
export type AskedData = Omit<DataRequestDetail, 'kind' | 'result' | 'answer' | 'closedOn' | 'erased'>;

export type RequestAnswer = Pick<DataRequestDetail, 'answer' | 'closedOn'> & {
  readonly result: 'done' | 'refused';
};

export interface DataRequests {
  /** All that the actor may read, the latest first. */
  readonly watchAll: () => Observable<readonly DataRequest[]>;
  /** @throws AppError NOT_PERMITTED, FIELD_REQUIRED, DATE_INVALID, REQUEST_DAYS_REVERSED */
  readonly register: (asked: AskedData) => Promise<void>;
  /** Puts right what was keyed wrong, while it is open. @throws AppError CASE_FROZEN and those of `register` */
  readonly amend: (id: string, asked: AskedData) => Promise<void>;
  /** @throws AppError CASE_FROZEN for one that is answered, FIELD_REQUIRED, REQUEST_DAYS_REVERSED */
  readonly answer: (id: string, answer: RequestAnswer) => Promise<void>;
}

const requestsOf = (cases: readonly Case[]): readonly DataRequest[] =>
  cases
    .flatMap(({ id, office, townshipCode, detail }) =>
      detail.kind === 'data-request' ? [{ id, office, townshipCode, detail }] : [],
    )
    .toSorted((a, b) => b.detail.receivedOn.localeCompare(a.detail.receivedOn) || (a.id < b.id ? -1 : 1));

async function register(store: Store, asked: AskedData): Promise<void> {
  const { actor } = store;
  const document = {
    id: newId('request'),
    cycleId: requestCycle,
    candidacyId: requestSubject,
    townshipCode: actor.orgCode,
    office: isTownshipActor(actor) ? ('township' as const) : ('city' as const),
    detail: { kind: 'data-request' as const, ...asked, result: 'open' as const, answer: '', closedOn: null },
  };
  await assertProceeding(store, null, document);
  await createDocument(store, 'cases', document);
  await appendAudit(store, { action: 'data-request', documentKind: 'cases', documentId: document.id });
}

const change = (store: Store, id: string, action: string, patch: Partial<DataRequestDetail>): Promise<void> =>
  amendCase(store, id, action, '', (detail) =>
    detail.kind === 'data-request' ? { ...detail, ...patch } : null,
  );

/** 个人信息请求: what people ask of an office about their own data (个人信息保护法 arts. 45 to 50). */
export const createDataRequests = (store: Store): DataRequests => ({
  watchAll: () => watchDocuments(store, 'cases', { candidacyId: requestSubject }).pipe(map(requestsOf)),
  register: (asked) => register(store, asked),
  amend: (id, asked) => change(store, id, 'data-request', asked),
  answer: (id, answer) => change(store, id, 'answer-request', answer),
});
