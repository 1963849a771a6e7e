import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../server/store/open-store.ts';
import { createDatabase } from '../helpers/create-database.ts';
import { testFieldKeys } from '../helpers/test-field-keys.ts';

const ask = async (url: string, sql: string) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('the hub on PostgreSQL', () => {
  it('lets several hubs start on an empty database at the same moment', async () => {
    const url = await createDatabase();
    const stores = await Promise.all([1, 2, 3, 4].map(() => openPostgresStore(url, testFieldKeys)));
    const takes = stores.map((store) => store.write('wuan', async (city) => city.takeSeq()));
    expect((await Promise.all(takes)).sort((a, b) => a - b)).toEqual([1, 2, 3, 4]);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('refuses a database that cannot hold Chinese text', async () => {
    const url = await createDatabase();
    await ask(url, "CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0");
    const latin = url.replace(/hub[0-9a-f]+/, 'latin');
    await expect(openPostgresStore(latin, testFieldKeys)).rejects.toMatchObject({
      code: 'DATABASE_ENCODING',
      params: { found: 'LATIN1' },
    });
  });

  it('goes on after the server has cut its connections, and keeps nothing of the write that was cut', async () => {
    const url = await createDatabase();
    const store = await openPostgresStore(url, testFieldKeys);
    const cut =
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
    const failing = store.write('wuan', async (city) => {
      city.takeSeq();
      await ask(url, cut);
    });
    await expect(failing).rejects.toThrow();
    expect(await store.write('wuan', async (city) => city.takeSeq())).toBe(1);
    await ask(url, cut);
    expect((await store.auditHead('wuan')).n).toBe(0);
    await store.close();
  });

  it('begins every key and index with the city, so that the tables can be spread by it', async () => {
    const url = await createDatabase();
    await (await openPostgresStore(url, testFieldKeys)).close();
    const indexes = await ask(url, "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'");
    const ofCities = indexes.filter(
      ({ tablename }) => tablename !== 'schema_steps' && tablename !== 'field_key',
    );
    expect(ofCities.length).toBeGreaterThan(10);
    for (const { indexdef } of ofCities) expect(indexdef).toContain('(city_id');
  });
});
