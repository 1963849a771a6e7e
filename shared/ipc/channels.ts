import { appChannels } from './app.ts';
import { backupChannels } from './backup.ts';
import { carryChannels } from './carry.ts';
import type { CallOf, Channel } from './channel.ts';
import { evidenceChannels } from './evidence.ts';
import { hubChannels } from './hub.ts';
import { hubAdminChannels } from './hub-admin.ts';
import { hubHostChannels } from './hub-host.ts';
import { meetingChannels } from './meetings.ts';
import { mirrorChannels } from './mirror.ts';
import { printChannels, printPageChannels } from './print.ts';
import { profileChannels } from './profile.ts';
import { signerChannels } from './signer.ts';
import { storageChannels } from './storage.ts';
import { vaultChannels } from './vault.ts';

/** Every call the renderer can make of the host, by area and name. There are no others. */
export const channels = {
  app: appChannels,
  profile: profileChannels,
  storage: storageChannels,
  vault: vaultChannels,
  hub: hubChannels,
  hubAdmin: hubAdminChannels,
  hubHost: hubHostChannels,
  meetings: meetingChannels,
  mirror: mirrorChannels,
  evidence: evidenceChannels,
  carry: carryChannels,
  signer: signerChannels,
  backup: backupChannels,
  print: printChannels,
  printPage: printPageChannels,
};

export type Channels = typeof channels;
export type Area = keyof Channels;

/** The functions of one area, as the renderer calls them and as the main process provides them. */
export type Calls<A extends Area> = {
  readonly [Name in keyof Channels[A]]: Channels[A][Name] extends Channel ? CallOf<Channels[A][Name]> : never;
};
