import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importDataKey } from '../../../shared/crypto/data-key.ts';
import { hasPersonalFields, personalFields } from '../../../shared/crypto/personal-fields.ts';
import { personalPlaces } from '../../../shared/crypto/personal-places.ts';
import { hasPlainFields, openDocument, sealDocument } from '../../../shared/crypto/seal-document.ts';
import { withValues } from '../../../shared/crypto/with-values.ts';
import { collectionNames, registry } from '../../../shared/schema/registry.ts';

const key = await importDataKey(new Uint8Array(32).fill(7));

const account = {
  id: '2025|subsidy|account|p1|1',
  detail: {
    kind: 'account',
    holder: '张三',
    bank: '工商银行',
    number: '6222020200011112222',
    byName: '李四',
  },
};
const accounts = {
  id: 'b|accounts',
  detail: {
    kind: 'batchAccounts',
    salt: 'f00df00df00df00d',
    rows: [
      { no: 1, holder: '张三', bank: '工商银行', number: '6222020200011112222' },
      { no: 2, holder: '李四', bank: '农业银行', number: '****4444' },
    ],
  },
};

/** Every path of a schema, an element of a list as `*`. */
function pathsOf(schema: unknown, above: string): readonly string[] {
  const { properties, items, anyOf } = schema as {
    readonly properties?: Record<string, unknown>;
    readonly items?: unknown;
    readonly anyOf?: readonly unknown[];
  };
  const below = (name: string): string => (above === '' ? name : `${above}.${name}`);
  return [
    above,
    ...Object.entries(properties ?? {}).flatMap(([name, inner]) => pathsOf(inner, below(name))),
    ...(items === undefined ? [] : pathsOf(items, below('*'))),
    ...(anyOf ?? []).flatMap((inner) => pathsOf(inner, above)),
  ];
}

it('every personal field is one of its collection’s schema', () => {
  for (const name of collectionNames) {
    const paths = new Set(pathsOf(registry[name].schema, ''));
    for (const { path } of personalFields(name)) expect(paths).toContain(path);
  }
});

it('telephone, account and contact are personal wherever a schema has them', () => {
  const telling = /(?:^|\.)(?:phone|mobile|tel|idNumber|idNo|holder|bank|contact|accountNo)$/;
  for (const name of collectionNames) {
    const listed = new Set(personalFields(name).map(({ path }) => path));
    for (const path of pathsOf(registry[name].schema, '').filter((one) => telling.test(one)))
      expect(listed).toContain(path);
  }
});

describe('a document', () => {
  it('is sealed in its personal fields and in nothing else', async () => {
    const sealed = await sealDocument(key, 'cases', account);
    expect(sealed).toStrictEqual({
      ...account,
      detail: {
        ...account.detail,
        holder: expect.stringMatching(/^gp1:/) as unknown,
        bank: expect.stringMatching(/^gp1:/) as unknown,
        number: expect.stringMatching(/^gp1:/) as unknown,
      },
    });
    expect(hasPlainFields('cases', sealed)).toBe(false);
    expect(hasPlainFields('cases', account)).toBe(true);
    expect(await openDocument(key, 'cases', sealed)).toStrictEqual(account);
  });

  it('is sealed in every row of a list, but for what an erasure has left', async () => {
    const sealed = await sealDocument(key, 'cases', accounts);
    expect(sealed.detail.rows[0]?.number).toMatch(/^gp1:/);
    expect(sealed.detail.rows[1]?.number).toBe('****4444');
    expect(sealed.detail.salt).toMatch(/^gp1:/);
    expect(await openDocument(key, 'cases', sealed)).toStrictEqual(accounts);
  });

  it('without personal fields is given back itself', async () => {
    const sheet = { id: 's', opinion: '13800138000' };
    expect(await sealDocument(key, 'sheets', sheet)).toBe(sheet);
    expect(hasPersonalFields('sheets')).toBe(false);
    const step = { id: 'c|step1', detail: { kind: 'step', number: 1 } };
    expect(await sealDocument(key, 'cases', step)).toBe(step);
  });

  it.each([
    ['two rows', 'detail.rows.0.holder', 'detail.rows.1.holder'],
    ['two fields of a row', 'detail.rows.0.holder', 'detail.rows.0.bank'],
  ])('does not open after the sealed values of %s were swapped', async (_, one, other) => {
    const sealed = await sealDocument(key, 'cases', accounts);
    const at = new Map(personalPlaces('cases', sealed).map(({ path, value }) => [path, value]));
    const swapped = withValues(sealed, [
      [one, at.get(other)],
      [other, at.get(one)],
    ]);
    await expect(openDocument(key, 'cases', swapped)).rejects.toMatchObject({ code: 'SEALED_UNREADABLE' });
  });

  it('does not open with the fields of another document', async () => {
    const other = await sealDocument(key, 'cases', { ...account, id: '2025|subsidy|account|p2|1' });
    await expect(openDocument(key, 'cases', { ...other, id: account.id })).rejects.toMatchObject({
      code: 'SEALED_UNREADABLE',
    });
  });

  it('does not open with a plain account in the place of the sealed one', async () => {
    const sealed = await sealDocument(key, 'cases', account);
    const forged = withValues(sealed, [['detail.number', '6222020200019999999']]);
    await expect(openDocument(key, 'cases', forged)).rejects.toMatchObject({
      code: 'SEALED_UNREADABLE',
      params: { field: 'cases.detail.number' },
    });
  });

  it('comes back as it was, whatever its fields hold', async () => {
    const text = fc.string({ unit: 'binary' });
    await fc.assert(
      fc.asyncProperty(fc.string(), text, fc.option(text), async (id, phone, earlier) => {
        const merged = { given: { phone: earlier }, before: {}, after: null };
        const person = { id, phone, merged };
        const sealed = await sealDocument(key, 'people', person);
        expect(await openDocument(key, 'people', sealed)).toStrictEqual(person);
        if (phone.length > 9) expect(sealed.phone).not.toContain(phone);
      }),
    );
  });
});
