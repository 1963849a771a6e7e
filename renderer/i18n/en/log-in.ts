import type { SameKeys } from '../same-keys.ts';
import type { logIn as source } from '../zh-cn/log-in.ts';

export const logIn: SameKeys<typeof source> = {
  title: 'Log in',
  lead: 'Use the account that the city federation gave you.',
  last: '{{name}} was the last to log in here.',
  lastSafe: '{{name}} was the last to log in here; all of that work is at the city.',
  lastUnsent:
    '{{n}} changes by {{name}} are not at the city yet. They are kept in this browser and are sent after the next log-in; do not clear the browser data.',
  forgotten: 'No account, or forgot the password? Ask the administrator at the city federation.',
  ended: 'Your session has ended; log in again',
  endedUnsent:
    '{{n}} changes are not at the city yet. They are kept in this browser and are sent once you are in.',
  endedSafe: 'Everything you entered is saved; go on after logging in.',
  out: 'Log out',
  outTitle: 'Log out?',
  outSafe: 'Everything you entered is at the city.',
  outUnsent:
    '{{n}} changes are not at the city yet. They stay in this browser and are sent when you log in here again; do not clear the browser data until then.',
  outUnknown: 'What is not at the city yet stays in this browser and is sent when you log in here again.',
  browser: {
    title: 'In a browser',
    offline: 'Offline',
    offlineReady: 'You can go on scoring, and load this page again; changes are sent once connected',
    offlineWaiting: 'You can go on scoring; the files to load this page offline are being prepared',
    offlinePlain:
      'You can go on scoring, but do not close or reload this page: its address is http and cannot be opened offline. Ask the city for https',
    kept: 'Storage',
    keptYes: 'The browser has agreed to keep the data of this site',
    keptNo: 'The browser may clear the data of this site when space is short; connect soon',
    version: 'New version',
    update: 'A new version is there; click to update',
    updateHint: 'It takes a few seconds and affects nothing you entered.',
  },
};
