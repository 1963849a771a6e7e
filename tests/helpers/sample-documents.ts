import type { Actor, ActorRole } from '../../shared/domain/actor.ts';
import type { Case } from '../../shared/schema/case.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';

/** Complete documents with plain values; a test overrides only what it is about. */
export const stamp = {
  rev: 1,
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-01T08:00:00.000Z',
  updatedBy: 'clerk-1',
  deviceId: 'pc-1',
} as const;

export const sampleActor = (role: ActorRole, overrides: Partial<Actor> = {}): Actor => ({
  id: `${role}-1`,
  name: '张三',
  role,
  orgCode: role.startsWith('township') ? '130481100' : '130481',
  panelMemberId: role === 'panelMember' ? 'm1' : null,
  ...overrides,
});

export const sampleSheet = (overrides: Partial<Sheet> = {}): Sheet => ({
  ...stamp,
  id: '2026|a1|self',
  cycleId: '2026',
  townshipCode: '130481100',
  candidacyId: '2026|a1',
  party: 'self',
  raterId: '',
  schemeKey: 'wuan-2021@1',
  draft: true,
  submissions: [],
  recused: false,
  recuseReason: null,
  proxyReason: null,
  scores: {},
  overrides: {},
  opinion: '',
  ...overrides,
});

export const submission = (version: number) => ({ version, at: '2026-11-02T08:00:00.000Z', by: 'clerk-1' });

export const submittedSheet = (version: number, overrides: Partial<Sheet> = {}): Sheet =>
  sampleSheet({
    draft: false,
    submissions: Array.from({ length: version }, (_, index) => submission(index + 1)),
    ...overrides,
  });

export const returnCase = (sheetId: string, version: number): Case => ({
  ...stamp,
  id: `return|${sheetId}|${version}`,
  cycleId: '2026',
  townshipCode: '130481100',
  candidacyId: '2026|a1',
  office: 'township',
  detail: { kind: 'return', sheetId, version, reason: '请补充说明', items: [] },
});
