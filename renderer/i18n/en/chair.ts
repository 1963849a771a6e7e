import type { chair as source } from '../zh-cn/chair.ts';
import type { SameKeys } from '../same-keys.ts';

export const chair: SameKeys<typeof source> = {
  title: '{{name}} · {{year}}',
  points: 'Total {{total}}',
  noLevel: 'No level',
  open: 'Why this level',
  provenance: 'Where each point comes from',
  print: 'Print the sheet for the talk',
  section: { why: 'Why this level', missing: 'What is missing to the next', change: 'Since last year' },
  why: {
    parties:
      'Self-assessment {{self}} points, {{selfShare}}; township {{township}}, {{townshipShare}}; the mean of {{count}} panel sheets {{panel}}, {{panelShare}}.',
    level: 'Together {{total}} points, which reaches {{level}} from {{min}}.',
    lowest: 'Together {{total}} points, below the line of the level above: {{level}}.',
    veto: 'By veto ({{names}}): {{level}}.',
    placed: 'Because a level has a quota, placed at {{level}}.',
    none: '{{status}}: {{causes}}, hence no level.',
  },
  missing: {
    next: '{{gap}} points to {{level}}.',
    top: 'This is the highest level; here is what could still improve.',
    item: '{{code}} {{name}} (full {{max}}): with full points from all, the total would rise by {{lost}}.',
    unknown: 'The sheets were corrected after the level was given; see where each point comes from.',
    rates: 'Rates: {{gap}}.',
  },
  change: {
    none: 'There is no result of the same person in the same union last year.',
    noneOfSite: 'There is no result of this site last year.',
    level: 'Level: {{before}} in {{year}}, {{after}} this year.',
    total: 'Total: from {{before}} to {{after}} ({{difference}}).',
    party: '{{party}}: from {{before}} to {{after}} ({{difference}}).',
    counts:
      'Employees from {{employees}} to {{employeesNow}}, members from {{members}} to {{membersNow}}, verified from {{verified}} to {{verifiedNow}}.',
  },
  empty: {
    title: 'There is no result to see yet',
    hint: 'Once the city has computed or announced it, this page tells where the level comes from.',
  },
  paper: {
    title: '{{year}}: talk about the result ({{what}})',
    level: 'Level',
    total: 'Total',
    said: 'What the chair says',
    talker: 'For the office: ',
    chair: 'Signed: ',
    chairs: 'chairs of unions in private enterprises',
    siteSaid: 'What the site says',
    site: 'Signed for the site: ',
    fileName: '{{year}} talk {{name}}',
  },
};
