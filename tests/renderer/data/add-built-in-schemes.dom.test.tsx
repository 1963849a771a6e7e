import { afterEach, expect, test } from 'vitest';
import { addBuiltInSchemes } from '../../../renderer/data/add-built-in-schemes.ts';
import { builtInDocuments } from '../../../shared/schemes/built-in.ts';
import { closeTestServices, openTestServices, testProfiles } from '../../helpers/open-test-services.tsx';

afterEach(closeTestServices);

test('an office of an earlier program gets the examples that have come since, and keeps what it has', async () => {
  const { schemes } = builtInDocuments(2026);
  const [own, removed] = schemes;
  if (!own || !removed) throw new Error('there are no built-in schemes');
  const changed = { ...own, content: { ...own.content, name: '本市修订' }, updatedBy: 'somebody' };
  const { store } = await openTestServices(testProfiles.city, { schemes: [changed, removed] });
  await (await store.database.schemes.findOne(removed.id).exec())?.remove();
  await addBuiltInSchemes(store.database);
  await addBuiltInSchemes(store.database);
  const found = await store.database.schemes.find().exec();
  expect(found.map(({ id }) => id).sort()).toEqual(
    schemes
      .map(({ id }) => id)
      .filter((id) => id !== removed.id)
      .sort(),
  );
  expect(found.find(({ id }) => id === own.id)?.content.name).toBe('本市修订');
});
