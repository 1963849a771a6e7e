import { applicationForms } from './application-forms.ts';
import { outcomeForms } from './outcome-forms.ts';
import { scoringForms } from './scoring-forms.ts';

/** The forms of domain §9 as they stand on paper, and the foot that all papers share. */
export const officeForms = {
  frame: {
    origin: '评审办法 {{scheme}}　校验码 {{check}}　打印时间 {{at}}',
    originWithoutScheme: '校验码 {{check}}　打印时间 {{at}}',
    page: '第 ',
    of: ' 页，共 ',
    end: ' 页',
  },
  year: '{{year}}年度',
  unit: '填报单位：{{unit}}（盖章）',
  date: '　　　　年　　月　　日',
  filledOn: '填报日期：　　　　年　　月　　日',
  checkbox: '□是　□否',
  seal: '（盖章）　　　　年　　月　　日',
  ...applicationForms,
  ...scoringForms,
  ...outcomeForms,
} as const;
