import { expect, it } from 'vitest';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { decideYear, stepCase } from '../helpers/decided-year.ts';
import { describeEachStore } from '../helpers/each-store.ts';
import { hubDocuments, panelSheet } from '../helpers/hub-documents.ts';
import { pullAll, pushOne, put, rowOf, sessionOf, testHub } from '../helpers/test-hub.ts';

describeEachStore((body) => {
  let cities = 0;
  const city = () => {
    const cityId = `lock-${(cities += 1)}`;
    return {
      hub: testHub(body.store()),
      admin: sessionOf('cityAdmin', { cityId }),
      clerk: sessionOf('townshipOperator', { cityId }),
      member: sessionOf('panelMember', { cityId }),
    };
  };

  it('row 42: takes nothing more for an archived year, from whomever, and lets another year go on', async () => {
    const { hub, admin, clerk, member } = city();
    const owners: readonly (readonly [CollectionName, typeof admin, DocumentOf<CollectionName>])[] = [
      ['candidacies', clerk, hubDocuments.candidacies()],
      ['sheets', clerk, hubDocuments.sheets()],
      ['sheets', member, panelSheet()],
      ['results', admin, hubDocuments.results()],
      ['cases', admin, hubDocuments.cases()],
      ['certificates', admin, hubDocuments.certificates()],
      ['evidence', clerk, hubDocuments.evidence()],
    ];
    const cycle = await put(hub, admin, 'cycles', hubDocuments.cycles());
    for (const [name, who, document] of owners) await put(hub, who, name, document);
    await decideYear(hub, admin);
    const archived = await put(hub, admin, 'cycles', { ...cycle, status: 'archived' }, cycle);
    const refused = { kind: 'refused', code: 'CYCLE_ARCHIVED', params: { cycle: '2026' } };
    for (const [name, who, document] of owners) {
      const before = { ...document, updatedBy: who.id };
      const changed = { ...before, updatedAt: '2027-01-01T00:00:00.000Z' };
      expect(await pushOne(hub, who, name, rowOf(who, changed, before)), name).toEqual(refused);
      expect(await pushOne(hub, who, name, rowOf(who, changed, before, true)), name).toEqual(refused);
    }
    const fresh = hubDocuments.candidacies({ name: 'b1' });
    expect(await pushOne(hub, clerk, 'candidacies', rowOf(clerk, fresh))).toEqual(refused);
    for (const status of ['open', 'archived'] as const) {
      const reopened = rowOf(admin, { ...archived, status, cutoff: '2026-12-31' }, archived);
      expect(await pushOne(hub, admin, 'cycles', reopened)).toEqual(refused);
    }
    const next = hubDocuments.candidacies({ name: 'b2', cycleId: '2027' });
    expect(await pushOne(hub, clerk, 'candidacies', rowOf(clerk, next))).toMatchObject({ kind: 'stored' });
  });

  it('holds scores while the list hangs out, and takes them again after a step back with a reason', async () => {
    const { hub, admin, clerk } = city();
    await put(hub, admin, 'cycles', hubDocuments.cycles());
    await put(hub, admin, 'cases', stepCase(1, 'computing', 'notice'));
    const sheet = rowOf(clerk, hubDocuments.sheets());
    expect(await pushOne(hub, clerk, 'sheets', sheet)).toMatchObject({ code: 'CYCLE_SCORES_HELD' });
    const bare = rowOf(admin, stepCase(2, 'notice', 'township'));
    expect(await pushOne(hub, admin, 'cases', bare)).toMatchObject({ code: 'REASON_REQUIRED' });
    await put(hub, admin, 'cases', stepCase(2, 'notice', 'township', '异议成立'));
    expect(await pushOne(hub, clerk, 'sheets', sheet)).toMatchObject({ kind: 'stored' });
  });

  it('shows the steps to every township, and keeps them as they were taken, one after the other', async () => {
    const { hub, admin, clerk } = city();
    await put(hub, admin, 'cycles', hubDocuments.cycles());
    const begun = await put(hub, admin, 'cases', stepCase(1, 'draft', 'draft'));
    const { documents } = await pullAll(hub, clerk, 'cases');
    expect([...documents.keys()]).toEqual([begun.id]);
    const codeOf = async (row: unknown, who = admin) => {
      const answer = await pushOne(hub, who, 'cases', row);
      return answer.kind === 'refused' ? answer.code : answer.kind;
    };
    expect(await codeOf(rowOf(clerk, stepCase(2, 'draft', 'announced')), clerk)).toBe('NOT_PERMITTED');
    expect(await codeOf(rowOf(admin, stepCase(3, 'draft', 'announced')))).toBe('CYCLE_STEP_OVERTAKEN');
    expect(await codeOf(rowOf(admin, { ...stepCase(2, 'draft', 'announced'), id: 'other' }))).toBe(
      'IDENTITY_MISMATCH',
    );
    const changed = { ...begun, detail: { ...stepCase(1, 'draft', 'announced').detail } };
    expect(await codeOf(rowOf(admin, changed, begun))).toBe('CYCLE_STEP_FROZEN');
    expect(await codeOf(rowOf(admin, begun, begun, true))).toBe('CYCLE_STEP_FROZEN');
    expect(await codeOf(rowOf(admin, stepCase(2, 'draft', 'announced')))).toBe('stored');
  });
});
