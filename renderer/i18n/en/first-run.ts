import type { SameKeys } from '../same-keys.ts';
import type { firstRun as source } from '../zh-cn/first-run.ts';

export const firstRun: SameKeys<typeof source> = {
  welcome: 'Welcome to Gongping',
  lead: 'This is the first start: choose where to begin. You will not be asked again.',
  demo: {
    title: 'Look around first',
    text: "Invented data of Wu'an: townships, enterprise unions and score sheets to click and change freely. Real work is not affected.",
    identity:
      "You enter as Wu'an township's union office and may change to the city or a panel member at any time.",
    open: 'Open the demo',
  },
  office: {
    title: 'Start with our own office',
    text: "Begin empty with your office's real data, kept on this PC only.",
    role: 'Kind of office',
    township: 'Township office',
    city: 'City federation',
    unit: 'Our office',
    unitPlaceholder: 'Search by characters, pinyin or initials',
    unitRequired: 'Choose your office; pinyin initials find it.',
    unitNone: 'No such office; write it differently or type initials only.',
    cityName: "Wu'an City Federation of Trade Unions",
    name: "Clerk's name",
    namePlaceholder: 'e.g. 王芳',
    nameRequired: "Fill in the clerk's name, 2 to 30 characters.",
    start: 'Start',
  },
};
