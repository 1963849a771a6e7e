import type { SameKeys } from '../same-keys.ts';
import type { samePeople as source } from '../zh-cn/same-people.ts';

export const samePeople: SameKeys<typeof source> = {
  open: 'In two townships ({{count}})',
  title: 'People in two townships',
  hint: 'Somebody whom two townships have entered is found by the city to be one person. Both records stay with their townships; the subsidy counts one person, and so it does in the years that begin after. It can be undone. Duplicates within a township are merged there.',
  none: 'Nobody seems to be in two townships',
  noneHint: 'Sought by the same name with the same birthday or telephone, and by the same telephone.',
  column: {
    township: 'Township',
    name: 'Name',
    birthOn: 'Date of birth',
    phone: 'Telephone',
    posts: 'Posts',
  },
  link: 'One person',
  linkTitle: 'Are {{first}} and {{second}} one person?',
  linkText: 'Ask both townships first. Results that were computed have to be computed anew.',
  reason: 'Ground',
  reasonExample: 'e.g. both townships confirm it: chair of two unions',
  linked: 'They are one person now',
  done: 'Found to be one person ({{count}})',
  doneLine: '{{at}} {{by}}: {{reason}}',
  differs: 'the birthdays differ',
  gone: '(record removed)',
  unlink: 'Undo',
  unlinkTitle: 'Undo what was found about {{name}}?',
  unlinkText: 'They count as two people again; results that were computed have to be computed anew.',
  unlinkReason: 'Reason',
  unlinkExample: 'e.g. they are two people of one name',
  unlinked: 'Undone',
};
