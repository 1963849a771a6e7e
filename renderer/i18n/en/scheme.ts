import type { SameKeys } from '../same-keys.ts';
import type { scheme as source } from '../zh-cn/scheme.ts';

export const scheme: SameKeys<typeof source> = {
  hint: '{{name}} · version {{version}} · {{count}} items',
  print: 'Print',
  assumed:
    'What is marked “Assumed” is not the city’s own text; it is set so that work can start, and the city may change it in a new version. The level bands and the rules below are assumed as well.',
  empty: 'There is no scheme yet',
  emptyHint: 'It can be read here once the city has published one and begun a cycle.',
  weights: 'Weights',
  levels: 'Levels and subsidies',
  level: {
    name: 'Level',
    range: 'Total',
    monthly: 'Subsidy',
    none: 'none',
    perMonth: '{{yuan}} yuan a month',
  },
  range: {
    top: '{{min}} and above{{inclusive}}',
    between: '{{min}} and above{{inclusive}}, below {{max}}',
    betweenInclusive: '{{min}} and above{{inclusive}}, up to and including {{max}}',
    floor: 'below {{max}}, or an upheld veto',
    floorInclusive: 'up to and including {{max}}, or an upheld veto',
    only: 'any',
    inclusive: ' (included)',
    exclusive: ' (not included)',
  },
  policies: 'Rules',
  policy: {
    missingSelf: {
      label: 'No self sheet',
      ineligible: 'Without a submitted self sheet nobody is graded.',
      zero: 'A missing self sheet counts 0.',
      redistribute: 'The weight of a missing self sheet goes to the township and the panel in proportion.',
    },
    bonus: {
      label: 'Bonus',
      'in-sheet': 'Bonus counts in each sheet, at most {{cap}} points; totals may pass 100.',
      'after-weights': 'The panel’s mean bonus, at most {{cap}} points, is added after weighting.',
    },
    rates: {
      label: 'Rates',
      members: 'verified members by members',
      employees: 'verified members by employees',
      both: 'both rates must reach the line',
      average: 'the mean of both rates counts',
      each: 'each rate scores by itself, together at most the maximum',
      tail: '{{denominator}}; {{combine}}; heads are compared, nothing is rounded first.',
    },
    recusal: {
      label: 'Recusal',
      'own-township':
        'Panel members do not score candidates of their own township; recused sheets do not count.',
      none: 'No recusal by township; a recusal that a member asks for does not count.',
    },
    panel: {
      label: 'Panel score',
      mean: 'The mean of the valid sheets, at least {{quorum}}.',
      trimmed:
        'With five or more valid sheets the highest and the lowest are dropped; at least {{quorum}} valid.',
    },
    rounding: {
      label: 'Rounding',
      text: 'Only the final total is rounded, half up, to two decimals; the level follows from it.',
    },
    months: {
      label: 'Payable months',
      'next-month': 'a new officer counts from the month after the election',
      'same-month': 'a new officer counts from the month of the election',
      endSame: 'a leaving one through the month of leaving',
      endPrevious: 'a leaving one through the month before',
      tail: '{{start}}; {{end}}; at most 12 a year.',
    },
    leaver: {
      label: 'Left within the year',
      text: 'Who left within the year may be graded after {{months}} months in post; who is in post on the cut-off day is (assumed).',
      unit: 'months',
    },
    perPerson: {
      label: 'Several unions',
      principal: 'Who chairs several unions is graded once, in the principal one (assumed).',
      each: 'Who chairs several unions is graded in each; the subsidy is paid once, at the highest level.',
    },
    tieBreak: {
      label: 'Equals at a cap',
      none: 'None: equals are decided about in a meeting',
      text: 'Equals at the edge of a cap are compared by the points of {{chain}}, then decided about in a meeting (assumed).',
      link: '“{{name}}”',
      next: ', then of ',
    },
    veto: {
      label: 'Veto',
      text: 'Upheld: the lowest level, the total kept, nothing paid. Undecided: not graded yet.',
    },
  },
  items: 'Items',
  base: '{{max}} points',
  bonusMax: 'bonus, at most {{max}} points',
  noPoints: 'not scored',
  columns: {
    code: 'Code',
    item: 'Item',
    rule: 'Rule',
    max: 'Max',
    evidence: 'Evidence',
    source: 'Source',
  },
};
