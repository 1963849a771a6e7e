import type { SameKeys } from '../same-keys.ts';
import type { hubHost as source } from '../zh-cn/hub-host.ts';

export const hubHost: SameKeys<typeof source> = {
  title: 'This PC as the hub',
  lead: 'Without a server, this PC of the city can carry the data of all offices: keep it on with Gongping open. While it is off, townships go on working and send later.',
  reach: 'Who may connect',
  reachOwn: 'This PC only (to try)',
  reachLan: 'PCs of the local network',
  lanNote:
    'PCs of the local network connect with an account or a code. What travels is not encrypted, so use it inside the office network only, and allow it when the firewall asks. Across the internet use a server with a certificate.',
  encryption: 'Encryption',
  encryptionOff: 'None (http)',
  encryptionOn: 'Under the city’s own certificate (https)',
  encryptionNote:
    'A PC with Gongping that connects once by the 25-sign code or the QR code believes the city’s certificate alone from then on; PCs that are connected already need a new code. Phones and browsers warn of the certificate: choose none for a meeting with tablets.',
  fingerprint: 'Fingerprint of the city’s certificate',
  port: 'Port',
  portRequired: 'Fill in the port, a whole number from 1 to 65535',
  turnOn: 'Turn on',
  apply: 'Start anew with these settings',
  turnOff: 'Turn off the hub',
  turnOffTitle: 'Turn off the hub on this PC?',
  turnOffText:
    'Townships cannot reach the city for now and go on working. The data stays and is sent when it is on again.',
  state: 'State',
  states: {
    off: 'off',
    starting: 'starting …',
    running: 'running',
    stopping: 'stopping …',
    failed: 'not running',
  },
  address: 'Address',
  addressHint: 'Townships enter it in their settings; phones and browsers open it by the QR code.',
  addressOwn: 'Opens on this PC only. To let others connect, choose the local network.',
  addressNone: 'This PC is not on a local network; check the cable or the wireless network.',
  qrLabel: 'QR code of {{address}}',
  elsewhere:
    'This PC is connected to another hub ({{address}}). A city has one hub; to use this PC instead, disconnect first.',
  setUp: {
    title: 'First step: the city administrator',
    lead: 'The administrator makes accounts and codes. This PC then signs in and its data goes to the hub.',
    name: 'Name',
    nameRequired: 'Fill in the name',
    login: 'Account',
    loginRequired: 'Fill in the account, at least 3 characters without spaces',
    password: 'Password',
    passwordHint: 'At least 10 characters, without the account. Keep it in a safe place.',
    passwordRequired: 'Fill in the password',
    repeat: 'Password again',
    repeatWrong: 'The two passwords differ; type them again',
    submit: 'Make the administrator and connect',
  },
  signIn: {
    title: 'Sign this PC in',
    lead: 'The hub has an administrator, but this PC is not signed in.',
    submit: 'Sign in',
  },
  connected: 'This PC is signed in. Next: accounts and codes for the townships.',
  manage: 'Accounts and PCs',
};
