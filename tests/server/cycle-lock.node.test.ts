import { expect, it } from 'vitest';
import type { Case } from '../../shared/schema/case.ts';
import type { Certificate } from '../../shared/schema/certificate.ts';
import { correctionId, type CorrectionDetail } from '../../shared/schema/proceeding.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { subsidyLedger } from '../../shared/schema/subsidy-case.ts';
import { decideYear, stepCase } from '../helpers/decided-year.ts';
import { describeEachStore } from '../helpers/each-store.ts';
import { cityCode, hubDocuments, panelSheet } from '../helpers/hub-documents.ts';
import { correctionDetail } from '../helpers/proceedings.ts';
import { supplementCase, supplementDetail } from '../helpers/supplements.ts';
import { pullAll, pushOne, put, rowOf, sessionOf, testHub } from '../helpers/test-hub.ts';

/** 李四's twelve months, paid or claimed back. */
function batchCase(id: string, direction: 'pay' | 'recover', supplement?: number, name = 'a1'): Case {
  const ledger = subsidyLedger('2026');
  const [from, to] = direction === 'pay' ? [0, 30_000] : [30_000, 0];
  const who = { candidacyId: `2026|${name}`, personId: `p-${name}`, name: '李四', union: '', township: '' };
  const line = {
    no: 1,
    ...who,
    level: direction === 'pay' ? '高级' : '',
    first: 1,
    last: 12,
    from,
    to,
    tax: 0,
  };
  const detail = {
    kind: 'batch' as const,
    number: id,
    direction,
    lines: [line],
    accountsHash: null,
    byName: '',
  };
  return {
    ...hubDocuments.cases({ township: cityCode }),
    id: `${ledger}|${id}`,
    candidacyId: ledger,
    detail: supplement === undefined ? detail : { ...detail, supplement },
  };
}

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

  it('row 42: lets a supplement into an archived year, with its corrections, certificates and money, and nothing else', async () => {
    const { hub, admin, clerk } = city();
    const finance = sessionOf('finance', { cityId: admin.cityId });
    const cycle = await put(hub, admin, 'cycles', hubDocuments.cycles());
    await put(hub, admin, 'results', hubDocuments.results());
    const paid = await put(hub, admin, 'certificates', hubDocuments.certificates());
    const kept = await put(hub, admin, 'certificates', hubDocuments.certificates({ name: 'b1' }));
    await put(hub, finance, 'cases', batchCase('paid', 'pay'));
    await decideYear(hub, admin);
    const published = await put(hub, admin, 'cycles', { ...cycle, status: 'published' }, cycle);
    const codeOf = async (who: typeof admin, name: CollectionName, row: unknown) => {
      const answer = await pushOne(hub, who, name, row);
      return answer.kind === 'refused' ? answer.code : answer.kind;
    };
    const fresh = (detail = supplementDetail) => rowOf(admin, supplementCase(detail));
    expect(await codeOf(admin, 'cases', fresh())).toBe('SUPPLEMENT_NOT_ARCHIVED');
    const archived = { ...published, status: 'archived' as const, archiveHash: supplementDetail.archive };
    await put(hub, admin, 'cycles', archived, published);
    const voided = (one: Certificate) =>
      rowOf(admin, { ...one, status: 'void' as const, voidReason: '收回' }, one);
    const corrected = (changes: Partial<CorrectionDetail>) => {
      const recall = supplementDetail.outcomes[0]?.recall ?? null;
      const detail = { ...correctionDetail, supplement: 1, recall, ...changes };
      return rowOf(admin, { ...hubDocuments.cases(), id: correctionId('2026|a1', 1), detail });
    };
    const back = rowOf(finance, batchCase('back', 'recover', 1));
    // Nothing of a supplement that has not been made.
    expect(await codeOf(admin, 'cases', corrected({}))).toBe('CYCLE_ARCHIVED');
    expect(await codeOf(admin, 'certificates', voided(paid))).toBe('CYCLE_ARCHIVED');
    expect(await codeOf(finance, 'cases', back)).toBe('CYCLE_ARCHIVED');

    expect(await codeOf(clerk, 'cases', rowOf(clerk, supplementCase(supplementDetail)))).toBe(
      'NOT_PERMITTED',
    );
    const other = { ...supplementDetail, archive: 'b'.repeat(64) };
    expect(await codeOf(admin, 'cases', fresh(other))).toBe('SUPPLEMENT_ARCHIVE_DIFFERS');
    expect(await codeOf(admin, 'cases', fresh({ ...supplementDetail, number: 2 }))).toBe(
      'SUPPLEMENT_OVERTAKEN',
    );
    const made = await put(hub, admin, 'cases', supplementCase(supplementDetail));
    expect(await codeOf(admin, 'cases', rowOf(admin, supplementCase(other), made))).toBe(
      'SUPPLEMENT_OVERTAKEN',
    );
    expect(await codeOf(admin, 'cases', rowOf(admin, made, made, true))).toBe('CYCLE_ARCHIVED');

    expect(await codeOf(admin, 'cases', corrected({ after: correctionDetail.before }))).toBe(
      'CYCLE_ARCHIVED',
    );
    expect(await codeOf(admin, 'cases', corrected({}))).toBe('stored');
    expect(await codeOf(admin, 'certificates', voided(kept))).toBe('CYCLE_ARCHIVED');
    expect(await codeOf(admin, 'certificates', voided(paid))).toBe('stored');
    // Row 23: what was paid is claimed back; what a supplement does not name stays as it is.
    expect(await codeOf(finance, 'cases', rowOf(finance, batchCase('late', 'pay')))).toBe('CYCLE_ARCHIVED');
    expect(await codeOf(finance, 'cases', rowOf(finance, batchCase('others', 'recover', 1, 'b1')))).toBe(
      'CYCLE_ARCHIVED',
    );
    expect(await codeOf(finance, 'cases', back)).toBe('stored');
    expect(await codeOf(admin, 'results', rowOf(admin, hubDocuments.results({ name: 'b2' })))).toBe(
      'CYCLE_ARCHIVED',
    );
  });

  it('row 26: holds a batch against the results as corrections have left them', async () => {
    const { hub, admin } = city();
    const finance = sessionOf('finance', { cityId: admin.cityId });
    await put(hub, admin, 'cycles', hubDocuments.cycles());
    await put(hub, admin, 'results', hubDocuments.results());
    const revoked = { ...hubDocuments.cases(), id: correctionId('2026|a1', 1), detail: correctionDetail };
    await put(hub, admin, 'cases', revoked);
    const pay = rowOf(finance, batchCase('pay', 'pay'));
    expect(await pushOne(hub, finance, 'cases', pay)).toMatchObject({ code: 'SUBSIDY_RESULT_DIFFERS' });
    const { before: after, after: before } = correctionDetail;
    const detail = { ...correctionDetail, cause: 'restoration' as const, revision: 2, before, after };
    await put(hub, admin, 'cases', { ...hubDocuments.cases(), id: correctionId('2026|a1', 2), detail });
    expect(await pushOne(hub, finance, 'cases', pay)).toMatchObject({ kind: 'stored' });
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
