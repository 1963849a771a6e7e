import type { ActorRole } from '../../shared/domain/actor.ts';
import type { DeviceReport } from '../../shared/sync/device-report.ts';
import type { Account, AccountSession, Device, EnrolmentCode, SignInAttempts } from './account-store.ts';
import type { SqlRecord, SqlRow } from './sql-driver.ts';
import { numberOf, textOf, textOrNull } from './sql-row.ts';

export const accountRecord = (account: Account): SqlRecord => ({
  id: account.id,
  login: account.login,
  name: account.name,
  role: account.role,
  org_code: account.orgCode,
  panel_member_id: account.panelMemberId,
  password: account.password,
  created_at: account.createdAt,
  disabled_at: account.disabledAt,
});

export const accountOf = (row: SqlRow): Account => ({
  id: textOf(row, 'id'),
  login: textOf(row, 'login'),
  name: textOf(row, 'name'),
  role: textOf(row, 'role') as ActorRole,
  orgCode: textOf(row, 'org_code'),
  panelMemberId: textOrNull(row, 'panel_member_id'),
  password: textOrNull(row, 'password'),
  createdAt: textOf(row, 'created_at'),
  disabledAt: textOrNull(row, 'disabled_at'),
});

export const deviceRecord = (device: Device): SqlRecord => ({
  id: device.id,
  account_id: device.accountId,
  name: device.name,
  token_hash: device.tokenHash,
  session_id: device.sessionId,
  enrolled_at: device.enrolledAt,
  revoked_at: device.revokedAt,
  revoked_reason: device.revokedReason,
  contact_at: device.contactAt,
  report: device.report && JSON.stringify(device.report),
  reported_at: device.reportedAt,
});

export function deviceOf(row: SqlRow): Device {
  const report = textOrNull(row, 'report');
  return {
    id: textOf(row, 'id'),
    accountId: textOf(row, 'account_id'),
    name: textOf(row, 'name'),
    tokenHash: textOf(row, 'token_hash'),
    sessionId: textOf(row, 'session_id'),
    enrolledAt: textOf(row, 'enrolled_at'),
    revokedAt: textOrNull(row, 'revoked_at'),
    revokedReason: textOrNull(row, 'revoked_reason'),
    contactAt: textOf(row, 'contact_at'),
    report: report === null ? null : (JSON.parse(report) as DeviceReport),
    reportedAt: textOrNull(row, 'reported_at'),
  };
}

export const codeRecord = (code: EnrolmentCode): SqlRecord => ({
  code_hash: code.hash,
  purpose: code.purpose,
  account_id: code.accountId,
  created_by: code.createdBy,
  expires_at: code.expiresAt,
  used_at: code.usedAt,
});

export const codeOf = (row: SqlRow): EnrolmentCode => ({
  hash: textOf(row, 'code_hash'),
  purpose: textOf(row, 'purpose') as EnrolmentCode['purpose'],
  accountId: textOrNull(row, 'account_id'),
  createdBy: textOf(row, 'created_by'),
  expiresAt: textOf(row, 'expires_at'),
  usedAt: textOrNull(row, 'used_at'),
});

export const sessionRecord = (session: AccountSession): SqlRecord => ({
  token_hash: session.tokenHash,
  id: session.id,
  account_id: session.accountId,
  started_at: session.startedAt,
  expires_at: session.expiresAt,
});

export const accountSessionOf = (row: SqlRow): AccountSession => ({
  tokenHash: textOf(row, 'token_hash'),
  id: textOf(row, 'id'),
  accountId: textOf(row, 'account_id'),
  startedAt: textOf(row, 'started_at'),
  expiresAt: textOf(row, 'expires_at'),
});

export const attemptsRecord = ({ subject, failed, lastAt }: SignInAttempts): SqlRecord => ({
  subject,
  failed,
  last_at: lastAt,
});

export const attemptsOf = (row: SqlRow): SignInAttempts => ({
  subject: textOf(row, 'subject'),
  failed: numberOf(row, 'failed'),
  lastAt: textOf(row, 'last_at'),
});
