import { join } from 'node:path';
import { app } from 'electron';
import { hostTexts } from './host-texts.ts';

/** Every file and folder the main process writes. */
export interface DataFolders {
  readonly profile: string;
  readonly windowState: string;
  readonly mirror: string;
  readonly heads: string;
  readonly hubAddress: string;
  readonly hubToken: string;
  readonly carryKeys: string;
  /** The secret keys of the city's certificates. */
  readonly issuerKeys: string;
  /** The keys of the encrypted fields. */
  readonly vault: string;
  /** The data of the hub that this PC runs, what was chosen for it, and its log. */
  readonly hub: string;
  readonly hubChoice: string;
  readonly hubLog: string;
  readonly evidence: string;
  /** Where backups go and what became of them, and the key that opens them. */
  readonly backup: string;
  readonly backupKey: string;
  /** Copies of evidence for the system's viewer. */
  readonly openedEvidence: string;
  readonly printedList: string;
  readonly logs: string;
  readonly prints: string;
}

/**
 * Fixes where the data lies. The name is ASCII because Windows tools mishandle others, and frozen because
 * another name is an empty program to every office. A development run keeps apart from an installed one;
 * tests name their own folder.
 */
export function chooseDataFolders(): DataFolders {
  const named = app.isPackaged ? undefined : process.env['GONGPING_USER_DATA'];
  const own = join(app.getPath('appData'), app.isPackaged ? 'Gongping' : 'Gongping-dev');
  const root = named ?? own;
  app.setPath('userData', root);
  app.setAppLogsPath(join(root, 'logs'));
  return {
    profile: join(root, 'profile.json'),
    windowState: join(root, 'window.json'),
    mirror: join(root, 'mirror'),
    heads: join(root, 'heads.json'),
    hubAddress: join(root, 'hub.json'),
    hubToken: join(root, 'hub-token.json'),
    carryKeys: join(root, 'carry-keys.json'),
    issuerKeys: join(root, 'issuer-keys'),
    vault: join(root, 'vault.json'),
    hub: join(root, 'hub'),
    hubChoice: join(root, 'hub-host.json'),
    hubLog: join(root, 'logs', 'hub.log'),
    evidence: join(root, 'evidence'),
    backup: join(root, 'backup.json'),
    backupKey: join(root, 'backup-key.json'),
    openedEvidence: join(root, 'evidence-opened'),
    printedList: join(root, 'printed.jsonl'),
    logs: join(root, 'logs'),
    prints: join(app.getPath('documents'), hostTexts.productName),
  };
}
