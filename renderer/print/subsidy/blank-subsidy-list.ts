import { paperText } from '../paper/paper-text.ts';
import type { SubsidyListContent } from './subsidy-list-schema.ts';

/** As many as leave room on one page for the sum and the signatures. */
const blankCount = 10;

/** 补贴发放花名册 to be filled in by hand, one page; accounts are never written on a list that goes round. */
export const blankSubsidyList = (year: number, unit: string): SubsidyListContent => ({
  title: paperText('subsidy.paper.title', { year }),
  unit,
  head: paperText('subsidy.approval.blankHead', { number: paperText('officeForms.blankLetter.line') }),
  rows: Array.from({ length: blankCount }, (_, place) => ({
    no: String(place + 1),
    township: '',
    union: '',
    name: '',
    level: '',
    monthly: '',
    months: '',
    amount: '',
    tax: '',
    net: '',
    bank: '',
    number: '',
  })),
  perPage: blankCount,
  subtotals: [paperText('subsidy.paper.blankSubtotal')],
  withAccounts: false,
  total: paperText('subsidy.paper.blankTotal'),
  words: paperText('subsidy.paper.words', { words: '' }),
  sign: paperText('subsidy.paper.sign', {
    prepared: paperText('officeForms.blankLetter.line'),
    checked: paperText('officeForms.blankLetter.line'),
  }),
});
