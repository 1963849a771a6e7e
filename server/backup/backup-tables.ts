/** What a backup holds of one table. `city_id` is in none: it stands in the header. */
export interface BackupTable {
  readonly name: string;
  /** The rest of the primary key, by which the rows are ordered. */
  readonly key: readonly string[];
  readonly numbers: readonly string[];
  readonly texts: readonly string[];
  /** Texts that may be null. */
  readonly optional: readonly string[];
  /** Columns that an older backup does not have, with what stood in their place. */
  readonly added?: Readonly<Record<string, number>>;
}

const documents: readonly BackupTable[] = [
  { name: 'counters', key: [], numbers: ['seq', 'audit_n'], texts: ['audit_hash'], optional: [] },
  {
    name: 'documents',
    key: ['collection', 'id'],
    numbers: ['seq', 'since_seq', 'entry_seq', 'rev', 'deleted'],
    texts: [
      'collection',
      'id',
      'township_code',
      'cycle_id',
      'candidacy_id',
      'party',
      'rater_id',
      'tag',
      'body',
    ],
    optional: [],
  },
  {
    name: 'departures',
    key: ['collection', 'township_code', 'seq'],
    numbers: ['seq', 'since_seq'],
    texts: ['collection', 'township_code', 'id', 'body'],
    optional: [],
  },
  {
    name: 'history',
    key: ['collection', 'id', 'seq'],
    numbers: ['seq'],
    texts: ['collection', 'id', 'actor', 'device', 'at', 'after'],
    optional: ['before'],
  },
  {
    name: 'audit',
    key: ['n'],
    numbers: ['n', 'version'],
    texts: ['at', 'actor', 'device', 'action', 'subject', 'digest', 'previous', 'hash'],
    optional: [],
    added: { version: 1 },
  },
  {
    name: 'number_blocks',
    key: ['series', 'first_number'],
    numbers: ['first_number', 'last_number'],
    texts: ['series', 'device', 'request', 'at'],
    optional: [],
  },
];

const evidence: readonly BackupTable[] = [
  { name: 'evidence_files', key: ['id'], numbers: ['bytes'], texts: ['id', 'sha256', 'at'], optional: [] },
];

const epochs: BackupTable = {
  name: 'epochs',
  key: ['n'],
  numbers: ['n', 'since_seq'],
  texts: ['id'],
  optional: [],
};

const accounts: readonly BackupTable[] = [
  {
    name: 'accounts',
    key: ['id'],
    numbers: [],
    texts: ['id', 'login', 'name', 'role', 'org_code', 'created_at'],
    optional: ['panel_member_id', 'password', 'disabled_at'],
  },
  {
    name: 'devices',
    key: ['id'],
    numbers: [],
    texts: ['id', 'account_id', 'name', 'token_hash', 'session_id', 'enrolled_at', 'contact_at'],
    optional: ['revoked_at', 'revoked_reason', 'report', 'reported_at'],
  },
  {
    name: 'enrolment_codes',
    key: ['code_hash'],
    numbers: [],
    texts: ['code_hash', 'purpose', 'created_by', 'expires_at'],
    optional: ['account_id', 'used_at'],
  },
  {
    name: 'browser_keys',
    key: ['unit', 'key_hash'],
    numbers: [],
    texts: ['unit', 'key_hash', 'secret', 'at'],
    optional: [],
  },
  {
    name: 'device_users',
    key: ['session_id'],
    numbers: [],
    texts: ['session_id', 'key_hash', 'account_id', 'at'],
    optional: [],
  },
];

const meetings: readonly BackupTable[] = [
  { name: 'meetings', key: ['id'], numbers: [], texts: ['id', 'body'], optional: [] },
  {
    name: 'meeting_codes',
    key: ['code_hash'],
    numbers: [],
    texts: ['code_hash', 'meeting_id', 'member_id', 'expires_at'],
    optional: ['used_at'],
  },
];

const packages: readonly BackupTable[] = [
  {
    name: 'city_keys',
    key: [],
    numbers: [],
    texts: ['signing_key', 'signing_secret', 'recipient', 'identity'],
    optional: [],
  },
  {
    name: 'device_keys',
    key: ['device_id'],
    numbers: [],
    texts: ['device_id', 'signing_key', 'recipient', 'at'],
    optional: [],
  },
  {
    name: 'packages',
    key: ['direction', 'device_id', 'signer', 'serial'],
    numbers: ['serial'],
    texts: [
      'direction',
      'device_id',
      'signer',
      'at',
      'actor',
      'actor_name',
      'created_at',
      'counts',
      'sha256',
      'confirms',
      'answered',
    ],
    optional: [],
  },
];

/**
 * Everything of a city that is worth keeping. Browser sessions and counts of failed attempts are not: people sign in
 * again. A new step of the schema adds its tables and columns here; a test holds the two against each other.
 */
export const backupTables: readonly BackupTable[] = [
  ...documents,
  epochs,
  ...meetings,
  ...accounts,
  ...evidence,
  ...packages,
];

export const columnsOf = ({ numbers, texts, optional }: BackupTable): readonly string[] => [
  ...numbers,
  ...texts,
  ...optional,
];
