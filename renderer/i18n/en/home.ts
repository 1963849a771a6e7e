import type { SameKeys } from '../same-keys.ts';
import type { home as source } from '../zh-cn/home.ts';

export const home: SameKeys<typeof source> = {
  title: '{{unit}} · grading {{year}}',
  panelTitle: '{{name}} · grading {{year}}',
  noCycleTitle: 'No cycle yet',
  noCycleHint:
    "What there is to do appears here once the city has begun this year's grading. The roster can be kept meanwhile.",
  todo: 'To do now',
  nothingTitle: 'Nothing to do now',
  nothingHint: 'All sheets of this township are with the city and wait for the panel.',
  progress: 'Progress',
  deadline: {
    none: 'no deadline',
    left: 'by {{date}}, {{days}} days left',
    today: 'due today',
    over: 'by {{date}}, {{days}} days ago',
  },
  task: {
    roster: {
      label: "Register the township's unions",
      hint: 'The roster is empty; begin here',
      button: 'Register',
    },
    candidates: {
      label: "Choose this year's candidates",
      hint: 'Tick chairs and full-time vice chairs of the roster',
      button: 'Choose',
    },
    returned: { label: 'Sent back', hint: 'Correct the sheet and submit it again', button: 'Correct' },
    membership: {
      label: 'Membership data missing',
      hint: 'Without the numbers the rates cannot be computed',
      button: 'Complete',
    },
    self: {
      label: 'Self sheets to enter',
      hint: 'Enter and submit what the enterprises sent',
      button: 'Enter',
    },
    township: {
      label: 'To be reviewed',
      hint: 'The self sheet is in, the township scores next',
      button: 'Review',
    },
    receive: {
      label: 'Not reported',
      hint: 'The township sheet has not been submitted',
      button: 'See progress',
    },
    panel: {
      label: 'With the panel',
      hint: 'Reported, but panel sheets are missing',
      button: 'See the panel',
    },
    grade: { label: 'Ready to grade', hint: 'All sheets are in', button: 'Grade' },
    certificates: { label: 'Certificates to issue', hint: 'Graded, no certificate yet', button: 'Issue' },
    mine: { label: 'To be scored by me', hint: 'Reported, waits for my sheet', button: 'Score' },
  },
  people: '',
  unions: '',
  step: {
    self: 'Self sheets in',
    township: 'Township sheets in',
    panel: 'Panel complete',
    graded: 'Graded',
    mine: 'Scored by me',
  },
  recused: '{{n}} recused, nothing to do',
  waiting: '{{n}} more have not been reported yet',
  townships: {
    title: 'Townships',
    township: 'Township',
    total: 'Candidates',
    self: 'Self sheets',
    reported: 'Reported',
    open: 'Open',
    state: 'State',
    late: '{{n}} late',
    onTime: 'in work',
    done: 'complete',
    none: 'no candidates yet',
  },
};
