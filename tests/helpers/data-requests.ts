import type { Case } from '../../shared/schema/case.ts';
import { requestCycle, requestSubject, type DataRequestDetail } from '../../shared/schema/data-request.ts';
import { hubDocuments } from './hub-documents.ts';

export const requestDetail: DataRequestDetail = {
  kind: 'data-request',
  asks: 'read',
  personId: 'p1',
  name: '孙请求',
  contact: '13700137000',
  channel: 'visit',
  paper: '书面申请',
  content: '想看自己的评分',
  receivedOn: '2026-11-02',
  dueOn: '2026-12-02',
  result: 'open',
  answer: '',
  closedOn: null,
};

/** What somebody asked of a township about his own data. */
export const requestCase = (detail: DataRequestDetail, township?: string): Case => ({
  ...hubDocuments.cases(township === undefined ? {} : { township }),
  id: 'request-1',
  cycleId: requestCycle,
  candidacyId: requestSubject,
  office: 'township',
  detail,
});
