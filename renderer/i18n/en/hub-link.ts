import type { SameKeys } from '../same-keys.ts';
import type { hubLink as source } from '../zh-cn/hub-link.ts';

export const hubLink: SameKeys<typeof source> = {
  title: 'Connection to the city',
  lead: 'Once connected, what is entered here is sent to the city by itself. Work goes on without a network and is sent later.',
  address: 'Hub address',
  addressExtra: 'As the city told you, such as https://gonghui.example:8480',
  addressRequired: 'Fill in the hub address',
  code: 'Enrolment code',
  codeExtra: 'Ask the city; it looks like ABCD-EFGH-JKMN and works once',
  codeRequired: 'Fill in the enrolment code',
  account: 'Account',
  accountRequired: 'Fill in the account',
  password: 'Password',
  passwordRequired: 'Fill in the password',
  connect: 'Connect',
  signIn: 'Sign in',
  state: 'Connection',
  connected: 'Connected',
  as: 'Enrolled as',
  asText: '{{name}} ({{role}})',
  changeAddress: 'Change the address',
  disconnect: 'Disconnect',
  disconnectTitle: 'Disconnect from the city?',
  disconnectText:
    'The data stays on this PC and can be used, but is no longer synced. To connect again you need a new code or to sign in.',
  disconnectPending: '{{n}} not sent to the city yet.',
  panelSeat: 'a seat on the panel',
  otherUnitTitle: 'This account belongs to {{unit}}',
  otherUnitText:
    'The data on this PC belongs to {{own}}; the two must not be mixed. Separate data can be opened for {{unit}}; that of {{own}} stays here, and you can return to it in the settings.',
  otherUnitOpen: 'Open separate data and connect',
  roles: {
    cityAdmin: 'city administrator',
    cityOperator: 'city operator',
    panelMember: 'panel member',
    finance: 'city finance',
    auditor: 'city auditor',
    townshipOperator: 'township operator',
    townshipChair: 'township chair',
  },
};
