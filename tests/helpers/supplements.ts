import type { Case } from '../../shared/schema/case.ts';
import { cycleSubject } from '../../shared/schema/proceeding.ts';
import { supplementId, type SupplementDetail } from '../../shared/schema/supplement.ts';
import { cityCode, hubDocuments } from './hub-documents.ts';
import { correctionDetail } from './proceedings.ts';

const { before, after, reason, meeting, docNo, decidedOn } = correctionDetail;

/** A veto is proved years later: 李四 falls to the lowest level and his certificate is called back. */
export const supplementDetail: SupplementDetail = {
  kind: 'supplement',
  number: 1,
  archive: 'a'.repeat(64),
  reason,
  meeting,
  docNo,
  decidedOn,
  byName: '王主任',
  amendments: [{ kind: 'veto', candidacyId: '2026|a1', item: 'V5', before: null, after: 'upheld' }],
  outcomes: [
    {
      personId: 'p-a1',
      before,
      after,
      recall: { certificateId: 'cert-a1', number: '武工评〔2026〕A001', returnBy: '2027-01-31' },
    },
  ],
};

export const supplementCase = (detail: SupplementDetail, cycleId = '2026'): Case => ({
  ...hubDocuments.cases({ township: cityCode, cycleId }),
  id: supplementId(cycleId, detail.number),
  candidacyId: cycleSubject(cycleId),
  office: 'city',
  detail,
});
