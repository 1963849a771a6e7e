import type { Case } from '../schema/case.ts';
import type { DataRequestDetail } from '../schema/data-request.ts';
import type { ObjectionDetail } from '../schema/proceeding.ts';

/** What somebody came to an office with: an objection, or a request about his own data. */
export type AskedDetail = ObjectionDetail | DataRequestDetail;

export const isAsked = (detail: Case['detail']): detail is AskedDetail =>
  detail.kind === 'objection' || detail.kind === 'data-request';
