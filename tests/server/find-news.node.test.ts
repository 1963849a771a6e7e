import { expect, it } from 'vitest';
import { collectionNames } from '../../shared/schema/registry.ts';
import { findNews } from '../../server/services/find-news.ts';
import { readChanges } from '../../server/services/read-changes.ts';
import { describeSqlite } from '../helpers/each-store.ts';
import { neighbour, hubDocuments } from '../helpers/hub-documents.ts';
import { put, sessionOf, testHub } from '../helpers/test-hub.ts';

describeSqlite((body) => {
  const cityId = 'heads';

  it('names a collection exactly where a pull from there would bring something', async () => {
    const hub = testHub(body.store());
    const city = sessionOf('cityOperator', { cityId });
    const clerk = sessionOf('townshipOperator', { cityId });
    const { epoch } = await readChanges(hub, clerk, 'unions', 0, 1);
    const other = sessionOf('townshipOperator', { cityId, id: 'clerk-2', orgCode: neighbour });
    await put(hub, clerk, 'unions', hubDocuments.unions());
    await put(hub, clerk, 'people', hubDocuments.people());
    await put(hub, other, 'unions', hubDocuments.unions({ name: 'e1', township: neighbour }));
    for (const session of [
      city,
      sessionOf('townshipOperator', { cityId }),
      sessionOf('panelMember', { cityId }),
    ])
      for (let seq = 0; seq <= 4; seq += 1) {
        const expected: string[] = [];
        for (const collection of collectionNames) {
          const { documents } = await readChanges(hub, session, collection, seq, 10);
          if (documents.length > 0) expected.push(collection);
        }
        const heads = collectionNames.map((collection) => ({ collection, seq }));
        expect(await findNews(hub, session, { heads }), `${session.role} ${seq}`).toEqual({
          collections: expected,
          epoch,
        });
      }
  });

  it('names every collection known from another epoch', async () => {
    const hub = testHub(body.store());
    const session = sessionOf('cityOperator', { cityId });
    const { epoch } = await readChanges(hub, session, 'unions', 0, 1);
    const heads = [
      { collection: 'unions', seq: 99, epoch: 'before the restore' },
      { collection: 'people', seq: 99, ...(epoch !== undefined && { epoch }) },
    ];
    expect(await findNews(hub, session, { heads })).toEqual({ collections: ['unions'], epoch });
  });

  it('knows nothing of a collection there is not', async () => {
    const session = sessionOf('cityOperator', { cityId });
    const heads = [{ collection: '__proto__', seq: 0 }];
    await expect(findNews(testHub(body.store()), session, { heads })).rejects.toMatchObject({
      code: 'ADDRESS_UNKNOWN',
    });
  });
});
