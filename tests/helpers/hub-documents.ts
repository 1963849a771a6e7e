import type { PanelMember } from '../../shared/schema/cycle.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { wuan2021 } from '../../shared/schemes/wuan-2021.ts';
import { sampleSheet, stamp, submission } from './sample-documents.ts';

export const home = '130481100';
export const neighbour = '130481101';
export const cityCode = '130481';

/** What tells two documents of a kind apart in a test. */
interface Choice {
  readonly township?: string;
  readonly by?: string;
  readonly name?: string;
  readonly cycleId?: string;
}

type Builders = { readonly [N in CollectionName]: (choice?: Choice) => DocumentOf<N> };

const member: PanelMember = { id: 'm1', name: '王建国', org: '市总', seat: 'leader', townshipCode: null };

const base = ({ township = home, by = 'clerk-1', name = 'a1', cycleId = '2026' }: Choice) => ({
  stamps: { ...stamp, updatedBy: by },
  townshipCode: township,
  name,
  cycleId,
  candidacyId: `${cycleId}|${name}`,
});

/** One plain document of every kind, which fits its schema. */
export const hubDocuments: Builders = {
  orgUnits: (choice = {}) => ({
    ...base(choice).stamps,
    id: base(choice).townshipCode,
    kind: 'township',
    name: '武安镇',
    unionName: '武安镇总工会',
    pseudo: false,
    sortNo: 1,
    active: true,
  }),
  unions: (choice = {}) => ({
    ...base(choice).stamps,
    id: `u-${base(choice).name}`,
    townshipCode: base(choice).townshipCode,
    name: '某某公司工会',
    enterprise: { name: '某某公司', uscc: '', nature: '', industry: '', address: '' },
    establishedOn: null,
    termEndOn: null,
    status: 'active',
    officers: [],
    membership: null,
  }),
  people: (choice = {}) => ({
    ...base(choice).stamps,
    id: `p-${base(choice).name}`,
    townshipCode: base(choice).townshipCode,
    name: '李四',
    gender: null,
    birthOn: null,
    phone: '',
    education: '',
    politicalStatus: '',
  }),
  schemes: (choice = {}) => {
    const content = { ...wuan2021, id: `scheme-${base(choice).name}` };
    const id = `${content.id}@${content.version}`;
    return { ...base(choice).stamps, id, status: 'draft', content, publishedAt: null };
  },
  cycles: (choice = {}) => ({
    ...base(choice).stamps,
    id: base(choice).cycleId,
    year: 2026,
    cutoff: '2026-10-31',
    schemeKey: 'wuan-2021@1',
    status: 'open',
    selfDeadline: null,
    townshipDeadline: null,
    panelDeadline: null,
    panel: [member],
  }),
  candidacies: (choice = {}) => {
    const { stamps, townshipCode, name, cycleId, candidacyId: id } = base(choice);
    return {
      ...stamps,
      id,
      cycleId,
      townshipCode,
      unionId: `u-${name}`,
      personId: `p-${name}`,
      appointmentId: name,
      snapshot: null,
      snapshotAt: null,
      withdrawn: false,
      withdrawnReason: null,
    };
  },
  sheets: (choice = {}) => {
    const { stamps, townshipCode, cycleId, candidacyId } = base(choice);
    return sampleSheet({ ...stamps, id: `${candidacyId}|self`, townshipCode, cycleId, candidacyId });
  },
  results: (choice = {}) => {
    const { stamps, townshipCode, name, cycleId, candidacyId } = base(choice);
    return {
      ...stamps,
      id: candidacyId,
      cycleId,
      townshipCode,
      unionId: `u-${name}`,
      personId: `p-${name}`,
      schemeKey: 'wuan-2021@1',
      computedAt: stamp.updatedAt,
      inputs: [],
      note: null,
      outcome: {
        candidacyId,
        status: 'graded',
        self: 9000,
        township: 8800,
        panel: { sum: 8700, count: 1, recused: 0 },
        total: 8777,
        level: 'A',
        levelBeforeVeto: 'A',
        vetoes: [],
        rank: 1,
        warnings: [],
        subsidy: { monthly: 30_000, months: 12, amount: 360_000, suppressed: null },
      },
    };
  },
  cases: (choice = {}) => {
    const { stamps, townshipCode, name, cycleId, candidacyId } = base(choice);
    const detail = {
      kind: 'veto' as const,
      decision: 'pending' as const,
      item: 'V1',
      fact: '拖欠经费',
      factOn: null,
      response: '',
      decidedOn: null,
      meeting: '',
    };
    return { ...stamps, id: `veto-${name}`, cycleId, townshipCode, candidacyId, office: 'city', detail };
  },
  applications: (choice = {}) => ({
    ...base(choice).stamps,
    id: `2026|p-${base(choice).name}`,
    year: 2026,
    townshipCode: base(choice).townshipCode,
    personId: `p-${base(choice).name}`,
    role: 'chair',
    trainingHours: 40,
    examOn: null,
    examPoints: null,
    state: 'applied',
    opinion: '',
  }),
  certificates: (choice = {}) => {
    const { stamps, townshipCode, name, cycleId, candidacyId } = base(choice);
    return {
      ...stamps,
      id: `cert-${name}`,
      kind: 'level',
      cycleId,
      townshipCode,
      candidacyId,
      personId: `p-${name}`,
      levelCode: 'A',
      content: {
        number: `武工证${name}`,
        name: '李四',
        enterpriseName: '某某公司',
        unionName: '某某公司工会',
        role: '主席',
        levelName: '一级',
        year: 2026,
        cityName: '武安市',
        issuer: '武安市总工会',
        issuedOn: '2026-12-01',
      },
      status: 'valid',
      voidReason: null,
      prints: [],
    };
  },
  evidence: (choice = {}) => {
    const { stamps, townshipCode, name, cycleId, candidacyId } = base(choice);
    return {
      ...stamps,
      id: `ev-${name}`,
      cycleId,
      townshipCode,
      candidacyId,
      itemCode: '1.1',
      fileName: '照片.jpg',
      mediaType: 'image/jpeg',
      bytes: 1000,
      sha256: 'a'.repeat(64),
    };
  },
  audit: (choice = {}) => ({
    ...base(choice).stamps,
    id: `log-${base(choice).name}`,
    townshipCode: base(choice).townshipCode,
    action: 'print',
    documentKind: 'certificates',
    documentId: 'cert-a1',
    reason: '',
  }),
};

/** A panel sheet of member `raterId`. */
export const panelSheet = (choice: Choice = {}, raterId = 'm1'): DocumentOf<'sheets'> => {
  const sheet = hubDocuments.sheets(choice);
  const handedIn = { draft: false, submissions: [submission(1)] };
  return { ...sheet, ...handedIn, id: `${sheet.candidacyId}|panel:${raterId}`, party: 'panel', raterId };
};
