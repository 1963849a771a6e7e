import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cityProfile, openData } from './open-data.ts';
import { deleteDatabases } from './delete-databases.ts';

beforeEach(deleteDatabases);
afterEach(deleteDatabases);

test('a union saved is found again after reopening', async () => {
  const services = await openData();
  const id = await services.repositories.unions.create({ name: '甲工会', enterprise: { name: '甲公司' } });
  await services.close();
  const again = await openData();
  const found = await firstValueFrom(again.repositories.unions.watch(id));
  expect(found).toMatchObject({ id, rev: 1, townshipCode: '130481100', updatedBy: 'clerk-1' });
  await again.close();
});

test('the city may not write a township union', async () => {
  const services = await openData({ profile: cityProfile });
  await expect(
    services.repositories.unions.create({ name: '甲工会', enterprise: { name: '甲公司' } }),
  ).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  await services.close();
});
