import type { SameKeys } from '../same-keys.ts';
import type { vault as source } from '../zh-cn/vault.ts';

export const vault: SameKeys<typeof source> = {
  title: 'Security',
  unlock: {
    title: 'Locked',
    lead: 'Nothing has changed; type your password to go on.',
    person: 'Name',
    password: 'Password',
    passwordRequired: 'Type your password.',
    open: 'Unlock',
    wait: 'Wrong several times; wait {{seconds}} seconds before the next try.',
    forgotten: 'Forgotten password',
    back: 'Back to the password',
  },
  browser: {
    title: 'The hub cannot be reached',
    lead: 'Your data is in this browser. Type your log-in password to open it and go on; everything is sent once there is a connection.',
    noPassword:
      'You came in by a code and have no password. Your data is still in this browser: join the network of the meeting, then connect again.',
    retry: 'Connect again',
  },
  recover: {
    title: 'Open with the recovery sheets',
    lead: 'Type the keys of both sheets of set {{set}}, and a new password. Capitals and dashes do not matter; a scanner works too.',
    leadPlain:
      'Type the keys of both sheets of set {{set}}. Capitals and dashes do not matter; a scanner works too.',
    lost: 'The key store of the system does not open the key of this PC: another system user, or a new installation. Nothing is lost: sign in as the earlier system user, or use both sheets.',
    none: 'No recovery sheets were made for this office on this PC. A colleague who knows a password can unlock, or a backup can be restored.',
    person: 'Whose password',
    one: 'First sheet',
    two: 'Second sheet',
    required: 'Type the key: ten groups.',
    open: 'Open',
  },
  fields: {
    current: 'Present password',
    own: 'Your password',
    password: 'New password',
    repeat: 'Once more',
    differ: 'The two passwords differ; type them again.',
    rule: 'At least 10 characters, without your name. A sentence is easy to remember.',
    name: 'Colleague’s name',
    nameRequired: 'Type the colleague’s name.',
  },
  state: {
    password:
      'A password is set. Telephones and bank accounts are encrypted on this PC and do not open without it.',
    bound:
      'A password is set. Telephones and bank accounts are encrypted on this PC and open with the password and for this system user only.',
    system:
      'No password yet. Telephones and bank accounts are encrypted and the system keeps the key: whoever can sign in as this system user opens them.',
    none: 'No password yet, and this system has no key store: whoever has the disk can read telephones and bank accounts. Set a password.',
    web: 'A browser has no safe place for a key: whoever has the disk of this PC can read telephone numbers and accounts. Do not use a public PC.',
    webKept:
      'Telephone numbers, accounts and the like are encrypted in this browser. The hub opens them for who is logged in; without a connection the page asks for the log-in password when it is opened again. Log out when you are done.',
  },
  labels: {
    state: 'Protection',
    password: 'Password',
    idle: 'Locks by itself',
    recovery: 'If forgotten',
    people: 'Who can open it',
  },
  set: 'Set a password',
  change: 'Change',
  remove: 'Remove',
  lockNow: 'Lock now',
  lockHint: 'Ctrl+L locks too; what you are typing is saved first.',
  isSet: '{{name}} has a password',
  notSet: '{{name}} has no password yet',
  idleText: 'Locks after {{minutes}} minutes without use, and with the screen of the system.',
  idleUnit: 'minutes',
  idleOff: 'Locks only once a password is set.',
  recoveryMade: 'Both recovery sheets together open it: set {{set}}, made {{time}}.',
  recoveryNone:
    'No recovery sheets yet: a forgotten password is lost. Print two and give them to two people.',
  recoveryOpen: 'Print them',
  recoveryAgain: 'Show',
  me: 'you',
  add: 'Add a colleague',
  addLead: 'A colleague opens the data with a password of his own, and what he does is in his name.',
  addByHub: 'A colleague signs in once at the hub with his own account and then sets his password here.',
  removePerson: 'Remove',
  removeTitle: 'Remove {{name}}?',
  removeText:
    '{{name}} can no longer open the data of this PC; all work stays. Type your password to confirm.',
  removeLastText: 'The data of this PC then opens without a password. Type your password to confirm.',
  saved: 'Saved.',
  passwordSaved: 'The password is set. Remember it; if it is forgotten, both recovery sheets are needed.',
  unsaved: 'Something could not be saved, so nothing is locked. Mend that first, then press Ctrl+L.',
  offer: {
    title: 'Set a password for the data of this PC',
    lead: 'Telephones and bank accounts are encrypted, and the data locks when you leave. A stolen PC shows nothing.',
    later: 'Later',
  },
  reminder: 'The data of this PC has no password; whoever uses the PC can open it.',
  reminderOpen: 'Set one',
};
