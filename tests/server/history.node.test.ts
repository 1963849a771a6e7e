import { expect, it } from 'vitest';
import { buildHub } from '../../server/app.ts';
import { addAccount, atTheHub } from '../../server/accounts/add-account.ts';
import { readHistory } from '../../server/services/read-history.ts';
import { historyPath, type HistoryAnswer } from '../../shared/sync/history.ts';
import { decideYear } from '../helpers/decided-year.ts';
import { describeEachStore } from '../helpers/each-store.ts';
import { hubDocuments, neighbour, panelSheet } from '../helpers/hub-documents.ts';
import { believeHeader, headersOf } from '../helpers/hub-request.ts';
import { newAdmin, testAccounts } from '../helpers/test-accounts.ts';
import { put, sessionOf, testHub } from '../helpers/test-hub.ts';

let cities = 0;

describeEachStore((body) => {
  const newCity = () => {
    const cityId = `history-${(cities += 1)}`;
    const of = (...[role, more]: Parameters<typeof sessionOf>) => sessionOf(role, { cityId, ...more });
    return { cityId, of, hub: testHub(body.store()), admin: of('cityAdmin'), clerk: of('townshipOperator') };
  };

  it('tells every state of a document, oldest first, with who brought it', async () => {
    const { cityId, of, hub, clerk } = newCity();
    const accounts = testAccounts(body.store(), cityId);
    const known = await addAccount(accounts, newAdmin(cityId), atTheHub);
    const admin = of('cityAdmin', { id: known.id });
    await put(hub, admin, 'cycles', hubDocuments.cycles());
    const first = await put(hub, admin, 'orgUnits', hubDocuments.orgUnits());
    await put(hub, admin, 'orgUnits', { ...first, name: '武安镇（改）' }, first);
    const { states, more } = await readHistory(hub, clerk, 'orgUnits', first.id);
    expect(states.map(({ document }) => document)).toMatchObject([
      { name: '武安镇', _deleted: false },
      { name: '武安镇（改）', _deleted: false },
    ]);
    expect([states[0]?.account, states[0]?.device, more]).toEqual([known.name, null, false]);
  });

  it('tells a township nothing of another one, and nothing of the panel before the announcement', async () => {
    const { of, hub, admin, clerk } = newCity();
    const other = of('townshipOperator', { id: 'other', orgCode: neighbour });
    const member = of('panelMember');
    const nothing = { states: [], more: false };
    const cycle = await put(hub, admin, 'cycles', hubDocuments.cycles());
    await put(hub, clerk, 'candidacies', hubDocuments.candidacies());
    const own = await put(hub, clerk, 'sheets', hubDocuments.sheets());
    const secret = await put(hub, member, 'sheets', panelSheet({}));
    expect((await readHistory(hub, clerk, 'sheets', own.id)).states).toHaveLength(1);
    expect((await readHistory(hub, member, 'sheets', secret.id)).states).toHaveLength(1);
    expect(await readHistory(hub, other, 'sheets', own.id)).toEqual(nothing);
    expect(await readHistory(hub, clerk, 'sheets', secret.id)).toEqual(nothing);
    expect(await readHistory(hub, clerk, 'sheets', 'not there')).toEqual(nothing);
    expect(await readHistory(hub, of('panelMember', { panelMemberId: 'm2' }), 'sheets', secret.id)).toEqual(
      nothing,
    );
    await decideYear(hub, admin);
    await put(hub, admin, 'cycles', { ...cycle, status: 'published' }, cycle);
    expect((await readHistory(hub, clerk, 'sheets', secret.id)).states).toHaveLength(1);
  });

  it('answers over HTTP, and refuses a collection that is none', async () => {
    const { hub, admin } = newCity();
    const app = await buildHub({ store: hub.store, authenticate: believeHeader, rendererFolder: null });
    const unit = await put(hub, admin, 'orgUnits', hubDocuments.orgUnits());
    const url = `${historyPath('orgUnits')}?id=${encodeURIComponent(unit.id)}`;
    const answer = await app.inject({ url, headers: headersOf(admin) });
    expect(answer.json<HistoryAnswer>().states).toHaveLength(1);
    const wrong = await app.inject({ url: '/v1/sync/nothing/history?id=x', headers: headersOf(admin) });
    expect(wrong.json<{ code: string }>().code).toBe('ADDRESS_UNKNOWN');
    await app.close();
  });
});
