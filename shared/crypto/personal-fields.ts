import type { CollectionName } from '../schema/registry.ts';

/** What a personal field holds; masking goes by it. */
export type PersonalValue =
  | 'phone'
  | 'bankAccount'
  | 'accountHolder'
  | 'bankName'
  /** With the salt a hash could be tried until it tells the account. */
  | 'salt'
  | 'contact'
  | 'objector'
  | 'objection'
  | 'requester'
  | 'request';

export interface PersonalField {
  /** Of the documents whose `detail` has this kind; absent is of all. */
  readonly kind?: string;
  /** Names from the document down; `*` stands for every element of a list. */
  readonly path: string;
  readonly holds: PersonalValue;
}

const account = (kind: string, at: string): readonly PersonalField[] => [
  { kind, path: `${at}.holder`, holds: 'accountHolder' },
  { kind, path: `${at}.bank`, holds: 'bankName' },
  { kind, path: `${at}.number`, holds: 'bankAccount' },
];

const words = (kind: string, name: string, holds: PersonalValue): PersonalField => ({
  kind,
  path: `detail.${name}`,
  holds,
});

/**
 * The one list of the fields that are sealed wherever they are stored, and masked where they are shown. ID numbers are
 * in no document: no schema has a field for one, and free texts refuse them (shared/domain/masking/personal-numbers).
 */
const fields: Partial<Readonly<Record<CollectionName, readonly PersonalField[]>>> = {
  people: [
    { path: 'phone', holds: 'phone' },
    ...['given', 'before', 'after'].map((which) => ({
      path: `merged.${which}.phone`,
      holds: 'phone' as const,
    })),
  ],
  cases: [
    ...account('account', 'detail'),
    ...account('batchAccounts', 'detail.rows.*'),
    { kind: 'batchAccounts', path: 'detail.salt', holds: 'salt' },
    { kind: 'notice', path: 'detail.contact', holds: 'contact' },
    words('objection', 'name', 'objector'),
    words('objection', 'contact', 'contact'),
    words('objection', 'content', 'objection'),
    words('objection', 'investigation', 'objection'),
    words('objection', 'answer', 'objection'),
    words('data-request', 'name', 'requester'),
    words('data-request', 'contact', 'contact'),
    words('data-request', 'content', 'request'),
    words('data-request', 'answer', 'request'),
  ],
};

const none: readonly PersonalField[] = [];

/** The personal fields of a collection's documents, of whatever kind; most collections have none. */
export const personalFields = (collection: CollectionName): readonly PersonalField[] =>
  fields[collection] ?? none;

export const hasPersonalFields = (collection: CollectionName): boolean => fields[collection] !== undefined;
