import type { DocumentOf } from '../../../shared/schema/registry.ts';
import { stamp } from '../../helpers/sample-documents.ts';

/** One valid document of each kind the demo city has none of. */
export const restOfDocuments: {
  readonly results: readonly DocumentOf<'results'>[];
  readonly applications: readonly DocumentOf<'applications'>[];
  readonly certificates: readonly DocumentOf<'certificates'>[];
  readonly evidence: readonly DocumentOf<'evidence'>[];
  readonly audit: readonly DocumentOf<'audit'>[];
} = {
  results: [
    {
      ...stamp,
      id: '2026|a1',
      cycleId: '2026',
      townshipCode: '130481100',
      unionId: 'u1',
      personId: 'p1',
      schemeKey: 'wuan-2021@1',
      computedAt: stamp.updatedAt,
      inputs: [{ collection: 'sheets', id: '2026|a1|self', rev: 1 }],
      outcome: {
        candidacyId: '2026|a1',
        status: 'graded',
        self: 9600,
        township: 9100,
        panel: { sum: 53_100, count: 6, recused: 0 },
        total: 8925,
        level: 'intermediate',
        levelBeforeVeto: 'intermediate',
        vetoes: [],
        rank: 1,
        warnings: [],
        subsidy: { monthly: 20_000, months: 12, amount: 240_000, suppressed: null },
      },
      note: null,
    },
  ],
  applications: [
    {
      ...stamp,
      id: 'q1',
      year: 2026,
      townshipCode: '130481100',
      personId: 'p1',
      role: 'volunteer',
      trainingHours: 24,
      examOn: null,
      examPoints: null,
      state: 'applied',
      opinion: '',
    },
  ],
  certificates: [
    {
      ...stamp,
      id: 'cert-1',
      kind: 'level',
      cycleId: '2026',
      townshipCode: '130481100',
      candidacyId: '2026|a1',
      personId: 'p1',
      levelCode: 'intermediate',
      content: {
        number: '武工2026-0001',
        name: '张三',
        enterpriseName: '甲公司',
        unionName: '甲公司工会',
        role: '主席',
        levelName: '中级',
        year: 2026,
        cityName: '武安市',
        issuer: '武安市总工会',
        issuedOn: '2026-12-20',
      },
      status: 'valid',
      voidReason: null,
      prints: [],
    },
  ],
  evidence: [
    {
      ...stamp,
      id: 'ev-1',
      cycleId: '2026',
      townshipCode: '130481100',
      candidacyId: '2026|a1',
      itemCode: 'B1',
      fileName: '照片.jpg',
      mediaType: 'image/jpeg',
      bytes: 1000,
      sha256: 'a'.repeat(64),
    },
  ],
  audit: [
    {
      ...stamp,
      id: 'log-1',
      townshipCode: '130481100',
      action: 'return',
      documentKind: 'sheets',
      documentId: '2026|a1|self',
      reason: '',
    },
  ],
};
