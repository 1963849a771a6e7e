import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { EnterpriseUnion } from '../../../../shared/schema/union.ts';
import { updateDocument } from '../../../../renderer/data/write-document.ts';
import { wuan2021 } from '../../../../shared/schemes/wuan-2021.ts';
import { closeTestServices, testProfiles } from '../../../helpers/open-test-services.tsx';
import { openSheet, showSheet } from './open-sheet.tsx';
import { sampleWork } from './sample-work.ts';

beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
});
afterEach(closeTestServices);

const trained = (union: EnterpriseUnion, hours: number): EnterpriseUnion => ({
  ...union,
  officers: union.officers.map((post) => ({
    ...post,
    training: [{ id: 't1', kind: 'post', on: '2026-03-05', title: '集体协商', hours }],
  })),
});

test(
  'what the register knows is filled in by itself, once; it is followed while it stands untouched, and what it no longer says is told',
  { timeout: 90_000 },
  async () => {
    const work = sampleWork(wuan2021);
    const [union] = work.unions ?? [];
    if (!union) throw new Error('the sample has a union');
    const documents = { ...work, unions: [trained(union, 16)] };
    const { user, stored, services } = await openSheet(testProfiles.township, documents, 'self');
    expect(await screen.findByText(/^已按资格登记填入：A2 4 分（本年度培训 16 学时）/)).toBeTruthy();
    await waitFor(async () => {
      const sheet = await stored();
      expect(sheet?.scores['A2']).toMatchObject({ points: 400, note: '来自资格登记：本年度培训 16 学时' });
      expect(sheet?.proxyReason).toBe('纸质自评表代录');
    });

    await updateDocument(services.store, 'unions', union.id, (one) => trained(one, 8));
    expect(await screen.findByText(/^已按资格登记填入：A2 2 分（本年度培训 8 学时）/)).toBeTruthy();
    await waitFor(async () =>
      expect((await stored())?.scores['A2']).toMatchObject({
        points: 200,
        note: '来自资格登记：本年度培训 8 学时',
      }),
    );

    await updateDocument(services.store, 'unions', union.id, (one) => trained(one, 0));
    await screen.findByText(/^资格登记里已查不到依据.*：A2 2 分（本年度培训 8 学时）/);
    await user.click(await screen.findByRole('button', { name: '按登记改正' }));
    await waitFor(async () => expect((await stored())?.scores['A2']).toBeUndefined());
    await updateDocument(services.store, 'unions', union.id, (one) => trained(one, 16));
    await screen.findByText(/^资格登记里有记录，这里还空着：A2 4 分/);
    await user.click(await screen.findByRole('button', { name: '按登记填入' }));
    await screen.findByText(/^已按资格登记填入：A2 4 分/);
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await screen.findByText(/^资格登记里有记录，这里还空着：A2/);
    cleanup();
    showSheet(services, 'self');
    await screen.findByText(/^资格登记里有记录，这里还空着：A2/);
    expect((await stored())?.scores['A2']).toBeUndefined();
  },
);
