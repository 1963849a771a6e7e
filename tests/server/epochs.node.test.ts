import { expect, it } from 'vitest';
import { beginEpoch, epochsOf, sharedUpTo, type Epochs } from '../../server/store/epochs.ts';
import { openSqlStore } from '../../server/store/sql-store.ts';
import type { PullAnswer } from '../../shared/sync/protocol.ts';
import { buildHub } from '../../server/app.ts';
import { describeEachStore } from '../helpers/each-store.ts';
import { hubDocuments, neighbour } from '../helpers/hub-documents.ts';
import { believeHeader, headersOf, requestPull } from '../helpers/hub-request.ts';
import { put, rowOf, sessionOf, testHub } from '../helpers/test-hub.ts';
import { pullPath, pushPath } from '../../shared/sync/protocol.ts';
import { testFieldKeys } from '../helpers/test-field-keys.ts';

const clerk = sessionOf('townshipOperator');
const admin = sessionOf('cityAdmin');

describeEachStore((body) => {
  const open = async () => {
    const { driver: openDriver } = await body.fresh();
    const driver = await openDriver();
    const store = await openSqlStore(driver, testFieldKeys);
    const app = await buildHub({ store, authenticate: believeHeader, rendererFolder: null });
    const restart = () => driver.transaction((session) => beginEpoch(driver, session, clerk.cityId));
    const close = async (): Promise<void> => {
      await app.close();
      await store.close();
    };
    return { driver, store, app, restart, close, hub: testHub(store) };
  };

  it('begins one epoch, whoever asks at once, and another one with every restore', async () => {
    const { driver, hub, restart, close } = await open();
    const asked = await Promise.all(Array.from({ length: 5 }, () => epochsOf(driver, clerk.cityId)));
    expect(new Set(asked.map(([first]) => first.id)).size).toBe(1);
    expect(asked[0]).toHaveLength(1);
    await put(hub, clerk, 'unions', hubDocuments.unions());
    const second = await restart();
    expect(second.since).toBe(1);
    expect((await epochsOf(driver, clerk.cityId)).map(({ id }) => id)).toEqual([asked[0]?.[0].id, second.id]);
    expect(await epochsOf(driver, 'elsewhere')).toHaveLength(1);
    await close();
  });

  it('names the epoch with every page, and to who knows another one what both have had', async () => {
    const { app, hub, restart, close } = await open();
    const kept = await put(hub, clerk, 'unions', hubDocuments.unions());
    const first = (await requestPull(app, clerk, 'unions')).json<PullAnswer>();
    expect(first.shared).toBeUndefined();
    const moved = await put(hub, clerk, 'unions', hubDocuments.unions({ name: 'moved' }));
    await restart();
    const changed = await put(hub, clerk, 'unions', { ...kept, name: '甲' }, kept);
    await put(hub, clerk, 'unions', hubDocuments.unions({ name: 'new' }));
    await put(hub, admin, 'unions', { ...moved, townshipCode: neighbour }, moved);
    const ask = async (who: typeof clerk): Promise<PullAnswer> => {
      const url = `${pullPath('unions')}?after=0&epoch=${first.epoch}`;
      return (await app.inject({ url, headers: headersOf(who) })).json<PullAnswer>();
    };
    const page = await ask(clerk);
    expect(page.epoch).not.toBe(first.epoch);
    expect(page.documents).toMatchObject([{ name: changed.name }, { id: 'u-new' }]);
    expect(page.shared).toEqual([{ ...kept, _deleted: false }]);
    // Whoever has got it since learns nothing of how it was before it was his.
    expect((await ask({ ...clerk, id: 'other', orgCode: neighbour })).shared).toEqual([]);
    await close();
  });

  it('looks at no row of who assumes what it has lost', async () => {
    const { app, hub, restart, close } = await open();
    const kept = await put(hub, clerk, 'unions', hubDocuments.unions());
    const { epoch = '' } = (await requestPull(app, clerk, 'unions')).json<PullAnswer>();
    const push = (payload: object) =>
      app.inject({ method: 'POST', url: pushPath('unions'), headers: headersOf(clerk), payload });
    const rows = [rowOf(clerk, { ...kept, name: '甲' }, kept)];
    await restart();
    const refused = await push({ rows, epoch });
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'HUB_RESTORED']);
    const { epoch: now } = (await requestPull(app, clerk, 'unions')).json<PullAnswer>();
    expect((await push({ rows, epoch: now })).json()).toMatchObject({ answers: [{ kind: 'stored' }] });
    await close();
  });
});

it('shares with an earlier epoch what none of the restores since has undone', () => {
  const epochs: Epochs = [
    { id: 'a', since: 0 },
    { id: 'b', since: 90 },
    { id: 'c', since: 70 },
    { id: 'd', since: 80 },
  ];
  expect(['a', 'b', 'c', 'd', 'unknown'].map((id) => sharedUpTo(epochs, id))).toEqual([
    70,
    70,
    80,
    Number.MAX_SAFE_INTEGER,
    0,
  ]);
});
