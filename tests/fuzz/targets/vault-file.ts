import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { copyOf, readVault, type VaultContents } from '../../../electron/vault/vault-file.ts';
import { testDisk } from '../../helpers/test-disk.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes } from '../mutate-bytes.ts';
import { jsonText, mutatedJson } from '../mutate-json.ts';
import { assertThat, unlessRefused } from '../refusal.ts';

const person = {
  actorId: 'a1',
  actorName: '张三',
  role: 'township' as const,
  orgCode: '130481100',
  panelMemberId: null,
};

const sample: VaultContents = {
  format: 1,
  idleMinutes: 10,
  units: {
    office: { keeping: { kind: 'plain', key: 'k' }, recovery: null },
    'office-2': {
      keeping: {
        kind: 'password',
        binding: null,
        accounts: [{ ...person, salt: 's', cost: { memory: 8, passes: 1, parallelism: 1 }, key: 'k' }],
        failed: 0,
        failedAt: 0,
      },
      recovery: { set: '0a1b2c', madeAt: '2026-11-22T08:00:00.000Z', key: 'k' },
    },
  },
};

function isJson(bytes: Uint8Array): boolean {
  try {
    return typeof JSON.parse(Buffer.from(bytes).toString('utf8')) === 'object';
  } catch {
    return false;
  }
}

/** vault.json and its copy as a broken disk or a stranger leaves them: bounded costs and whole fields, or VAULT_DAMAGED. */
export async function openTarget(): Promise<Attack> {
  const folder = mkdtempSync(join(testDisk, 'gp-fuzz-vault-'));
  const path = join(folder, 'vault.json');
  const text = Buffer.from(JSON.stringify(sample));
  const one = fc.oneof(
    mutatedBytes([text]),
    mutatedJson(fc.constant(sample)).map((value) => Buffer.from(jsonText(value))),
  );
  return makeAttack(
    fc.record({ file: one, copy: one }),
    async ({ file, copy }) => {
      writeFileSync(path, file);
      writeFileSync(copyOf(path), copy);
      const read = await unlessRefused(/^VAULT_DAMAGED$/, () => readVault(path));
      if (!read) return isJson(file) || isJson(copy);
      assertThat(read.idleMinutes >= 1 && read.idleMinutes <= 240, 'a PC that never locks');
      for (const { keeping } of Object.values(read.units)) {
        if (keeping.kind !== 'password') continue;
        const isBounded = keeping.accounts.every(({ cost }) => cost.memory <= 1_048_576 && cost.passes <= 16);
        assertThat(isBounded, 'a password that nobody can wait for');
      }
      return true;
    },
    async () => rmSync(folder, { recursive: true, force: true }),
  );
}
