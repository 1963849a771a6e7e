import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { collectionNames, DATA_GENERATION } from '../../../shared/schema/registry.ts';
import { rxSchemaOf } from '../../../shared/schema/to-rx-schema.ts';

/**
 * What RxDB compares when it opens a collection. An office whose data was written with another shape could not
 * open it, so a changed shape needs a new generation with a migration, and a new line here.
 */
const shapes: Readonly<Record<number, string>> = {
  1: '0da7558cfb8442fd',
};

test('the shape of the documents is the one this generation was released with', () => {
  const shape = JSON.stringify(collectionNames.map(rxSchemaOf));
  expect(createHash('sha256').update(shape).digest('hex').slice(0, 16)).toBe(shapes[DATA_GENERATION]);
});
