import type { shell as source } from '../zh-cn/shell.ts';
import type { SameKeys } from '../same-keys.ts';

export const shell: SameKeys<typeof source> = {
  nav: {
    home: 'Today',
    cycles: 'Year',
    roster: 'Unions',
    candidacies: 'Candidates',
    worklist: 'Progress',
    panel: 'Panel scoring',
    'panel-day': 'Panel meeting',
    vetoes: 'Vetoes',
    anomalies: 'Anomalies',
    results: 'Results',
    notice: 'Notice',
    certificates: 'Certificates',
    subsidy: 'Subsidy',
    scheme: 'Scheme',
    schemes: 'Edit schemes',
    townships: 'Townships',
    'hub-admin': 'Hub accounts',
    sync: 'Sync',
    settings: 'Settings',
  },
  navLabel: 'Main menu',
  cycle: 'Year {{year}}',
  identity: 'Working as',
  switchIdentity: 'Switch identity',
  switchHint: 'Change places; each office sees something else',
  saved: 'Saved on this PC',
  savedAt: 'Both copies written, {{time}}',
  savedOnce: 'Saved in this browser',
  savedOnceHint: 'A browser keeps one copy only; do not clear site data. The desktop app keeps a second.',
  saving: 'Saving…',
  saveFailed: 'Not saved',
  opening: 'Opening the data on this PC…',
  restoring: 'Restoring the data on this PC: {{done}} / {{total}}',
  preparing: 'Preparing the data: {{done}} / {{total}}',
  rebuiltTitle: 'Data on this PC restored',
  rebuilt:
    'One copy of the data was missing or short; {{count}} records were restored from the other. Nothing is lost.',
  clockTitle: 'Check the date and time of this PC',
  clock:
    'This PC says {{now}}, which is before the last save at {{last}}. What is saved is safe; set the clock right before you go on.',
  newer: {
    title: 'The data is from a newer version',
    text: 'A newer version of Gongping saved this data. This version cannot open it and has not changed it. Install the newer version.',
  },
  diskFull: {
    title: 'Disk nearly full',
    text: 'Only {{free}} MB left, below the safe {{floor}} MB. To protect the data it is not opened. It is still on this PC: free some space and retry.',
  },
  bothLost: {
    title: 'The data on this PC was not found',
    startEmpty: 'No backup, start empty',
    text: 'This PC held data, but neither copy can be read now. Do not enter anything: restore a backup or ask the city federation. Start empty only if there is no backup.',
  },
  unsaved: {
    title: 'Something is not saved',
    text: 'What was entered last is not on this PC yet and would be lost. See the notice at the top, then close.',
    close: 'Close all the same',
    stay: 'Go back',
  },
  failed: {
    title: 'The data cannot be opened',
    text: '{{message}} Nothing was changed; retry, and ask the city federation if it fails again.',
  },
  crash: {
    title: 'This page failed',
    text: 'Your data is saved on this PC; nothing is lost. Press Reopen to go on.',
    reload: 'Reopen',
  },
};
