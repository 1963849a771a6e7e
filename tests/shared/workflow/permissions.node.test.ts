import { describe, expect, it } from 'vitest';
import { closedPlace } from '../../../shared/domain/closed-to.ts';
import { may, type PermissionContext } from '../../../shared/domain/permissions.ts';
import type { Case } from '../../../shared/schema/case.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';
import {
  returnCase,
  sampleActor,
  sampleSheet,
  stamp,
  submittedSheet,
} from '../../helpers/sample-documents.ts';

const open: PermissionContext = { isPublished: () => false };
const published: PermissionContext = { isPublished: () => true };
const township = sampleActor('townshipOperator');
const neighbour = sampleActor('townshipOperator', { orgCode: '130481101' });
const city = sampleActor('cityOperator');
const member = sampleActor('panelMember');
const panelSheet = submittedSheet(1, { id: '2026|a1|panel:m1', party: 'panel', raterId: 'm1' });

describe('who may do what', () => {
  it('keeps townships apart', () => {
    expect(may(township, 'update', 'sheets', sampleSheet(), open)).toBe(true);
    for (const action of ['read', 'create', 'update', 'remove'] as const) {
      expect(may(neighbour, action, 'sheets', sampleSheet(), open)).toBe(false);
    }
  });

  it('hides panel sheets from the township until publication', () => {
    expect(may(township, 'read', 'sheets', panelSheet, open)).toBe(false);
    expect(may(township, 'read', 'sheets', panelSheet, published)).toBe(true);
    expect(may(neighbour, 'read', 'sheets', panelSheet, published)).toBe(false);
    expect(may(township, 'read', 'sheets', { ...panelSheet, draft: true }, published)).toBe(false);
  });

  it('shows a panel member only his own panel sheets', () => {
    expect(may(member, 'update', 'sheets', panelSheet, open)).toBe(true);
    expect(may(member, 'read', 'sheets', { ...panelSheet, raterId: 'm2' }, published)).toBe(false);
    expect(may(member, 'update', 'sheets', { ...panelSheet, raterId: 'm2' }, open)).toBe(false);
    expect(may(member, 'update', 'sheets', sampleSheet(), open)).toBe(false);
  });

  it('row 16: shows a member nothing of whom he keeps out of (row 15: of his township) but his own sheet', () => {
    const closed = { places: [closedPlace('2026', '130481100')], candidacyIds: ['2026|kin'], unionIds: [] };
    const recused = { ...member, closed };
    const kin = { townshipCode: '130481101', candidacyId: '2026|kin' };
    const other = { townshipCode: '130481101', candidacyId: '2026|other' };
    for (const [about, shown] of [
      [{}, false],
      [kin, false],
      [other, true],
    ] as const) {
      for (const one of [open, published]) {
        expect(may(recused, 'read', 'sheets', sampleSheet(about), one)).toBe(shown);
        expect(may(recused, 'read', 'cases', { ...hubDocuments.cases(), ...about }, one)).toBe(shown);
        expect(may(recused, 'read', 'evidence', { ...hubDocuments.evidence(), ...about }, one)).toBe(shown);
      }
      expect(may(recused, 'read', 'sheets', { ...panelSheet, ...about }, open)).toBe(true);
      expect(may(recused, 'read', 'candidacies', hubDocuments.candidacies(), open)).toBe(true);
    }
  });

  it('lets the city key a paper sheet, with its reason, and nothing of the township', () => {
    expect(may(city, 'create', 'sheets', { ...panelSheet, proxyReason: '纸质表代录' }, open)).toBe(true);
    expect(may(city, 'create', 'sheets', panelSheet, open)).toBe(false);
    expect(may(city, 'update', 'sheets', sampleSheet(), open)).toBe(false);
  });

  it('lets each office write only its own cases', () => {
    const own = returnCase('2026|a1|self', 1);
    expect(may(township, 'create', 'cases', own, open)).toBe(true);
    expect(may(township, 'create', 'cases', { ...own, office: 'city' }, open)).toBe(false);
    expect(may(city, 'create', 'cases', own, open)).toBe(false);
  });

  it('tells a panel member why his own sheet came back, and nothing of another member’s', () => {
    const own = { ...returnCase('2026|a1|panel:m1', 1), office: 'city' as const };
    expect(may(member, 'read', 'cases', own, open)).toBe(true);
    expect(may(member, 'read', 'cases', returnCase('2026|a1|panel:m2', 1), open)).toBe(false);
    expect(may(member, 'read', 'cases', returnCase('2026|a1|township', 1), open)).toBe(true);
    expect(may(sampleActor('panelMember', { panelMemberId: null }), 'read', 'cases', own, open)).toBe(false);
  });

  it('never lets the auditor write, nor anybody change the log', () => {
    const event = {
      ...stamp,
      id: 'e1',
      updatedBy: city.id,
      townshipCode: '130481100',
      action: 'print',
      documentKind: 'certificates',
      documentId: 'c1',
      reason: '',
    };
    expect(may(sampleActor('auditor'), 'update', 'sheets', sampleSheet(), open)).toBe(false);
    expect(may(city, 'create', 'audit', event, open)).toBe(true);
    expect(may(city, 'update', 'audit', event, open)).toBe(false);
    expect(may(city, 'remove', 'audit', event, open)).toBe(false);
    expect(may(township, 'create', 'audit', event, open)).toBe(false);
  });

  it('lets the city office hand the roster to another township, and nobody else', () => {
    const union = hubDocuments.unions();
    expect(may(city, 'transfer', 'unions', union, open)).toBe(true);
    expect(may(city, 'transfer', 'people', hubDocuments.people(), open)).toBe(true);
    expect(may(city, 'transfer', 'applications', hubDocuments.applications(), open)).toBe(true);
    for (const actor of [township, neighbour, member, sampleActor('finance'), sampleActor('auditor')]) {
      expect(may(actor, 'transfer', 'unions', union, open)).toBe(false);
    }
    // What was graded stays where it was graded.
    expect(may(city, 'transfer', 'candidacies', hubDocuments.candidacies(), open)).toBe(false);
    expect(may(city, 'transfer', 'sheets', sampleSheet(), open)).toBe(false);
    expect(may(city, 'update', 'unions', union, open)).toBe(false);
  });

  it('keeps a township out of the log of another', () => {
    const event = hubDocuments.audit({ by: township.id, township: neighbour.orgCode });
    expect(may(township, 'create', 'audit', event, open)).toBe(false);
    expect(may(township, 'create', 'audit', { ...event, townshipCode: township.orgCode }, open)).toBe(true);
  });

  it('tells a township what came of panel sheets only when it sees them', () => {
    const returned: Case = { ...returnCase('2026|a1|panel:m1', 1), office: 'city' };
    expect(may(township, 'read', 'cases', returned, open)).toBe(false);
    expect(may(township, 'read', 'cases', returned, published)).toBe(true);
    expect(may(neighbour, 'read', 'cases', returned, published)).toBe(false);
    expect(may(township, 'read', 'cases', returnCase('2026|a1|township', 1), open)).toBe(true);
  });
});
