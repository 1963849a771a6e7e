import {
  accountOf,
  accountRecord,
  accountSessionOf,
  attemptsOf,
  attemptsRecord,
  codeOf,
  codeRecord,
  deviceOf,
  deviceRecord,
  sessionRecord,
} from './account-rows.ts';
import type { AccountReads, AccountWrites } from './account-store.ts';
import type { SqlRecord, SqlRow, SqlSession, SqlValue } from './sql-driver.ts';
import { textOf } from './sql-row.ts';

export function accountReads(session: SqlSession, cityId: string): AccountReads {
  const all = async <T>(of: (row: SqlRow) => T, rest: string, values: readonly SqlValue[] = []) =>
    (await session.query(`SELECT * FROM ${rest}`, [cityId, ...values])).map(of);
  const one = async <T>(of: (row: SqlRow) => T, table: string, column: string, value: string) => {
    const [found] = await all(of, `${table} WHERE city_id = ? AND ${column} = ?`, [value]);
    return found ?? null;
  };
  return {
    listAccounts: () => all(accountOf, 'accounts WHERE city_id = ? ORDER BY created_at, id'),
    findAccount: (id) => one(accountOf, 'accounts', 'id', id),
    findAccountByLogin: (login) => one(accountOf, 'accounts', 'login', login),
    listDevices: () => all(deviceOf, 'devices WHERE city_id = ? ORDER BY enrolled_at, id'),
    findDevice: (id) => one(deviceOf, 'devices', 'id', id),
    findDeviceByToken: (tokenHash) => one(deviceOf, 'devices', 'token_hash', tokenHash),
    findSession: (tokenHash) => one(accountSessionOf, 'sessions', 'token_hash', tokenHash),
    listSessions: (accountId) =>
      all(accountSessionOf, 'sessions WHERE city_id = ? AND account_id = ? ORDER BY started_at, id', [
        accountId,
      ]),
    findCode: (hash) => one(codeOf, 'enrolment_codes', 'code_hash', hash),
    usersBeside: async (sessionId) => {
      const sql = `SELECT DISTINCT account_id FROM device_users WHERE city_id = ? AND key_hash =
        (SELECT key_hash FROM device_users WHERE city_id = ? AND session_id = ?)`;
      const rows = await session.query(sql, [cityId, cityId, sessionId]);
      return new Set(rows.map((row) => textOf(row, 'account_id')));
    },
    machineOf: (sessionId) => one((row) => textOf(row, 'key_hash'), 'device_users', 'session_id', sessionId),
    findBrowserKey: async (unit, keyHash) => {
      const sql = 'SELECT secret FROM browser_keys WHERE city_id = ? AND unit = ? AND key_hash = ?';
      const [row] = await session.query(sql, [cityId, unit, keyHash]);
      return row ? textOf(row, 'secret') : null;
    },
    findAttempts: (subject) => one(attemptsOf, 'sign_in_attempts', 'subject', subject),
  };
}

/** Puts the row in the place of the one with the same key. */
function replacing(key: string, record: SqlRecord): string {
  const others = Object.keys(record).filter((column) => column !== key);
  const set = others.map((column) => `${column} = excluded.${column}`);
  return `ON CONFLICT (city_id, ${key}) DO UPDATE SET ${set.join(', ')}`;
}

export function accountWrites(session: SqlSession, cityId: string): AccountWrites {
  const put = (table: string, key: string, record: SqlRecord) =>
    session.insert(table, [{ city_id: cityId, ...record }], replacing(key, record));
  const remove = async (rest: string, ...values: SqlValue[]) => {
    await session.query(`DELETE FROM ${rest}`, [cityId, ...values]);
  };
  return {
    putAccount: (account) => put('accounts', 'id', accountRecord(account)),
    putDevice: (device) => put('devices', 'id', deviceRecord(device)),
    putSession: (opened) => put('sessions', 'token_hash', sessionRecord(opened)),
    removeSession: (id) => remove('sessions WHERE city_id = ? AND id = ?', id),
    removeSessionsOf: (accountId) => remove('sessions WHERE city_id = ? AND account_id = ?', accountId),
    removeEndedSessions: (now) => remove('sessions WHERE city_id = ? AND expires_at <= ?', now),
    putCode: (code) => put('enrolment_codes', 'code_hash', codeRecord(code)),
    removeUnusedSetupCodes: () =>
      remove('enrolment_codes WHERE city_id = ? AND purpose = ? AND used_at IS NULL', 'setup'),
    addDeviceUser: ({ sessionId, keyHash, accountId, at }) => {
      const record = { session_id: sessionId, key_hash: keyHash, account_id: accountId, at };
      return session.insert('device_users', [{ city_id: cityId, ...record }]);
    },
    addBrowserKey: ({ unit, keyHash, secret, at }) =>
      session.insert('browser_keys', [{ city_id: cityId, unit, key_hash: keyHash, secret, at }]),
    removeBrowserKeysOf: async (accountId) => {
      const sql = `DELETE FROM browser_keys WHERE city_id = ? AND key_hash IN
        (SELECT key_hash FROM device_users WHERE city_id = ? AND account_id = ?)`;
      await session.query(sql, [cityId, cityId, accountId]);
    },
    putAttempts: (attempts) => put('sign_in_attempts', 'subject', attemptsRecord(attempts)),
    removeAttempts: (subject) => remove('sign_in_attempts WHERE city_id = ? AND subject = ?', subject),
    removeAttemptsBefore: (time) => remove('sign_in_attempts WHERE city_id = ? AND last_at < ?', time),
  };
}
