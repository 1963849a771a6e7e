import { AppError } from '../../shared/lib/app-error.ts';
import { documentsStep } from './migrations/001-documents.ts';
import { accountsStep } from './migrations/002-accounts.ts';
import { deviceUsersStep } from './migrations/003-device-users.ts';
import { evidenceStep } from './migrations/004-evidence.ts';
import { meetingsStep } from './migrations/005-meetings.ts';
import { packagesStep } from './migrations/006-packages.ts';
import { revokedReasonStep } from './migrations/007-revoked-reason.ts';
import { epochsStep } from './migrations/008-epochs.ts';
import { entryNumbersStep } from './migrations/009-entry-numbers.ts';
import { fieldKeyStep } from './migrations/010-field-key.ts';
import { auditVersionsStep } from './migrations/011-audit-versions.ts';
import { browserKeysStep } from './migrations/012-browser-keys.ts';
import type { SchemaStep } from './schema-step.ts';
import type { SqlDriver } from './sql-driver.ts';
import { numberOf } from './sql-row.ts';

/** Every step so far, in order; each lives in a file of its own under `migrations/`. */
export const schemaSteps: readonly SchemaStep[] = [
  documentsStep,
  accountsStep,
  deviceUsersStep,
  evidenceStep,
  meetingsStep,
  packagesStep,
  revokedReasonStep,
  epochsStep,
  entryNumbersStep,
  fieldKeyStep,
  auditVersionsStep,
  browserKeysStep,
];

/**
 * Brings the tables from wherever they are, an empty database included, to the newest step, all of it or nothing.
 *
 * @throws AppError DATA_NEWER_THAN_PROGRAM when a newer hub has been at work; nothing is changed then
 */
export async function migrateSchema(
  driver: SqlDriver,
  steps: readonly SchemaStep[] = schemaSteps,
): Promise<void> {
  const known = steps.at(-1)?.number ?? 0;
  await driver.transaction(async (session) => {
    await driver.lockSchema(session);
    await session.query('CREATE TABLE IF NOT EXISTS schema_steps (number INTEGER NOT NULL PRIMARY KEY)', []);
    const [row = {}] = await session.query('SELECT coalesce(max(number), 0) AS found FROM schema_steps', []);
    const found = numberOf(row, 'found');
    if (found > known) throw new AppError('DATA_NEWER_THAN_PROGRAM', { found, known });
    for (const step of steps.filter(({ number }) => number > found)) {
      for (const statement of step.statements) await session.query(driver.schemaText(statement), []);
      await session.insert('schema_steps', [{ number: step.number }]);
    }
  });
}
