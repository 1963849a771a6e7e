import type { anomalies as source } from '../zh-cn/anomalies.ts';
import type { SameKeys } from '../same-keys.ts';

export const anomalies: SameKeys<typeof source> = {
  hint: 'Allowed by the rules, but worth a look before grading. Open a row for its grounds.',
  all: 'All {{count}}',
  option: '{{kind}} {{count}}',
  column: { kind: 'What', subject: 'Whom', found: 'Found', check: 'Checked' },
  kind: {
    signature: 'Signature does not fit',
    'revoked-certificate': 'Points for a void certificate',
    'members-above-employees': 'More members than employees',
    'two-chairs-at-once': 'Two chairs at once',
    'rate-on-line': 'Rate exactly on a line',
    'party-gap': 'Far apart',
    jump: 'Jump since last year',
    'duplicate-person': 'Perhaps one person',
    'same-honour': 'Perhaps one honour twice',
    vacancy: 'No chair for three months',
  },
  check: {
    show: 'Show checked ({{count}})',
    line: 'Checked by {{name}} {{at}}: {{note}}',
    check: 'Mark as checked',
    checkTitle: 'Mark as checked: {{subject}}',
    checkText: 'Say what was found. It is listed again as soon as one of its numbers changes.',
    checkLabel: 'What was found',
    checkExample: 'e.g. compared with the roster and the payroll; the counts are right',
    reopen: 'List again',
    reopenTitle: 'List again: {{subject}}',
    reopenText: 'It is no longer marked as checked.',
    reopenLabel: 'Reason',
    reopenExample: 'e.g. the papers say otherwise',
  },
  text: {
    overfull: '{{employees}} employees, {{members}} members; reason given: {{reason}}',
    twoChairs: '{{count}} sitting chairs of one union take part; check their terms',
    onLine: '{{rate}}: {{part}} ÷ {{whole}} is exactly {{line}}; check the heads',
    gap: '{{high}} {{highPoints}}, {{low}} {{lowPoints}}: {{gap}} apart',
    jump: '{{field}}: {{before}} last year, {{now}} now',
    duplicate: '{{count}} records of one name with the same {{shared}}; check whether they are one person',
    honour: '“{{proof}}” stands at {{items}}; of one matter only the highest counts, please check',
    revoked:
      '{{parties}}: {{item}} is given for a certificate; {{number}} is void ({{reason}}) and there is no other. Check whether to send the sheet back',
    vacancy: 'No chair since {{since}}',
    neverChaired: 'No chair was ever entered, nor a founding date',
  },
  signature: {
    altered:
      'The signature of submission {{version}} ({{party}}) does not fit what stands in the sheet: it may have been changed since. Ask who handed it in',
    foreign:
      'Submission {{version}} ({{party}}) is signed with the key of another office. Ask who handed it in',
    unregistered:
      'The key of submission {{version}} ({{party}}) is on no record. Sync first; if this stays, ask who handed it in',
    revoked:
      'Submission {{version}} ({{party}}) is signed with the key of a PC that was already revoked. Ask who handed it in',
    missing:
      'Submission {{version}} ({{party}}) is not signed, though its PC had a key on record before. Ask who handed it in',
  },
  field: { employees: 'employees', members: 'members', verified: 'verified', total: 'total' },
  shared: { birth: 'birthday', phone: 'telephone', township: 'township' },
  noReason: 'none',
  limits: 'Limits: 15 points apart, 20 % of change, three months vacant',
  limitsAlone: 'Limits: 15 points apart, three months vacant; no data of last year',
  empty: {
    title: 'Nothing was found',
    hint: 'Once counts, terms and points are entered, what needs a look is listed here.',
    allChecked: 'Everything has been checked',
    allCheckedHint: 'Tick “Show checked” to see what was found.',
    filtered: 'None of this kind; try another one or another township.',
  },
  cityOnly: 'This page is for the city office',
  cityOnlyHint: 'Check your own counts and terms in the roster.',
};
