import type { SameKeys } from '../same-keys.ts';
import type { settings as source } from '../zh-cn/settings.ts';

export const settings: SameKeys<typeof source> = {
  title: 'Settings',
  office: {
    title: 'This office',
    unit: 'Office',
    role: 'Role',
    clerk: 'Clerk',
    kind: 'Data',
    demo: 'Demo (invented; real work is not affected)',
    real: "The office's own data",
    roles: { township: 'Township office', city: 'City federation', panel: 'Panel member' },
  },
  data: {
    title: 'Data on this PC',
    copies: 'Copies',
    two: 'Two: the working data and a second copy; if one is lost it is restored from the other',
    one: 'One, in this browser. Do not clear the site data; the desktop app keeps a second copy',
    place: 'Place',
    desktop: "The user's Gongping data folder on this PC; sent to the city only once connected",
    web: "This browser's site data; sent to the city only once connected",
    free: 'Free space',
    freeText: '{{free}} (saving pauses below {{floor}})',
    freeLow: 'Only {{free}} left, below {{floor}}: saving is paused. Free some space.',
    saved: 'Last saved',
    savedNone: 'Nothing changed since the start',
    pending: '{{n}} being saved',
  },
  program: {
    title: 'Program',
    version: 'Version',
    platform: 'Runs on',
    web: 'Browser',
    language: '语言 / Language',
    zh: '中文',
    en: 'English',
  },
  demo: {
    title: 'Demo',
    resetText:
      'Brings the demo back to its first state. What you changed in the demo is lost; real data is not.',
    reset: 'Reset the demo',
    confirmTitle: 'Reset the demo?',
    confirmText: 'What you entered and changed in the demo is lost and cannot be brought back.',
    officeText: 'Begin with your own office, empty. The demo stays on this PC.',
    office: 'Start with our own office',
  },
};
