import type { Area, Channels } from './channels.ts';

/**
 * The names of `channels` without their schemas: the preload script needs the names only and stays small.
 * The type refuses a name that is no channel; a test refuses a channel that is missing here.
 */
export const channelNames = {
  app: ['info', 'openLink'],
  profile: ['read', 'write'],
  storage: ['status'],
  vault: [
    'status',
    'dataKey',
    'noteMarked',
    'unlock',
    'lock',
    'lockAsked',
    'setPassword',
    'addPerson',
    'removePerson',
    'recover',
    'setIdle',
  ],
  hub: [
    'status',
    'configure',
    'probe',
    'who',
    'pull',
    'push',
    'heads',
    'history',
    'leaseNumbers',
    'report',
    'devices',
    'changes',
    'endChanges',
    'enrol',
    'signIn',
    'signOut',
  ],
  hubAdmin: ['accounts', 'addAccount', 'resetPassword', 'disableAccount', 'makeCode', 'revokeDevice'],
  hubHost: ['status', 'turnOn', 'turnOff', 'setUp'],
  meetings: [
    'list',
    'open',
    'find',
    'makeCode',
    'board',
    'openSpread',
    'spread',
    'drawMinutes',
    'exportPackage',
    'checkPackage',
    'takeOver',
    'handOver',
    'join',
  ],
  mirror: [
    'write',
    'head',
    'readPage',
    'history',
    'seal',
    'check',
    'acceptRegister',
    'acceptLoss',
    'clear',
    'retire',
  ],
  evidence: ['write', 'finish', 'read', 'stored', 'remove', 'clear', 'open', 'upload', 'download', 'missing'],
  carry: [
    'status',
    'seal',
    'unseal',
    'save',
    'takeOpened',
    'enrol',
    'list',
    'inspect',
    'bring',
    'makeEnrolment',
    'answer',
  ],
  signer: ['key', 'makeKey', 'sign', 'deviceKey', 'signSubmission'],
  backup: ['status', 'chooseFolder', 'makeSheets', 'run', 'verify', 'find', 'restore', 'restart', 'setMoved'],
  print: ['toPdf', 'open', 'reveal', 'saveFolder'],
  printPage: ['takeJob', 'ready', 'fail'],
} as const satisfies { readonly [A in Area]: readonly (keyof Channels[A])[] };

/** The name of a call on the wire. */
export const wireName = (area: string, name: string): string => `gongping:${area}.${name}`;

const appAreas: readonly Area[] = [
  'app',
  'profile',
  'storage',
  'vault',
  'hub',
  'hubAdmin',
  'hubHost',
  'meetings',
  'mirror',
  'evidence',
  'carry',
  'signer',
  'backup',
  'print',
];

/**
 * The areas a page may use, by its path under app://bundle. The print page has no database and no way to
 * one; the page that is shown after a crash needs nothing.
 */
export function areasOfPage(path: string): readonly Area[] {
  if (path === '/print.html') return ['printPage'];
  return path === '/crash.html' ? [] : appAreas;
}
