import { app, type BrowserWindow } from 'electron';
import type { Calls } from '../../shared/ipc/channels.ts';
import type { WaitingFile } from '../../shared/transfer/carried-files.ts';
import type { HubLink } from '../hub/hub-link.ts';
import { createTokenVault, type SecretStore } from '../hub/token-vault.ts';
import type { Log } from '../log.ts';
import { createCarryCalls } from './carry-calls.ts';
import { createCarryKeys } from './carry-keys.ts';
import { createEnrol } from './enrol.ts';
import { exchangeOnContact } from './exchange-on-contact.ts';
import { packageIn, type OpenedPackages } from './opened-packages.ts';
import { savePackage } from './save-package.ts';

interface Options {
  readonly window: BrowserWindow;
  readonly link: HubLink;
  readonly keysFile: string;
  readonly secrets: SecretStore;
  /** The bytes of a file of evidence. */
  readonly readFile: (file: WaitingFile) => Promise<Uint8Array>;
  readonly pcName: string;
  readonly opened: OpenedPackages;
  readonly now: () => number;
  readonly log: Log;
}

interface Carry {
  readonly calls: Calls<'carry'>;
  /** The calls to the hub, which also keep the keys known on both sides. */
  readonly withKeys: (hub: Calls<'hub'>) => Calls<'hub'>;
}

/** Notes the packages that people open in the system's file manager, from before the program is ready. */
export function listenForPackages(opened: OpenedPackages): void {
  opened.note(packageIn(process.argv));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    opened.note(path);
  });
  app.on('second-instance', (_event, commandLine) => opened.note(packageIn(commandLine)));
}

/** The exchange by stick on this PC. */
export function openCarry(options: Options): Carry {
  const { window, link, keysFile, secrets, readFile, pcName, opened, now, log } = options;
  const { send } = link;
  const vault = createTokenVault({ path: keysFile, secrets, platform: process.platform, log });
  const keys = createCarryKeys({ vault, send, log });
  const save = (fileName: string, bytes: Buffer) => savePackage(window, fileName, bytes);
  return {
    calls: createCarryCalls({
      keys,
      enrol: createEnrol({ keys, link, now }),
      readFile,
      send,
      pcName,
      opened,
      save,
      now,
    }),
    withKeys: (hub) => exchangeOnContact(hub, keys),
  };
}
