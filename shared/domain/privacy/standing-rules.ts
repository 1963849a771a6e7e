import type { OrgUnit } from '../../schema/org-unit.ts';
import type { PrivacyRules } from '../../schema/privacy.ts';

/**
 * What an office goes by until its city says otherwise. 个人信息保护法 art. 19 asks for the shortest time that the
 * purpose needs and names none, art. 50 an answer in time (及时); GB/T 35273—2020, 8.7, recommends thirty days for it. These
 * are assumptions, and every screen says so.
 */
export const assumedPrivacyRules: PrivacyRules = {
  contactYears: 3,
  accountYears: 3,
  objectionYears: 3,
  requestYears: 3,
  requestDays: 30,
  noticeVersion: '2026-1',
  consentBlocks: false,
};

/** The city's own rules, else the assumed ones. */
export const standingPrivacyRules = (orgUnits: readonly OrgUnit[]): PrivacyRules => ({
  ...assumedPrivacyRules,
  ...orgUnits.find(({ kind }) => kind === 'city')?.privacyRules,
});

/** Where a rule comes from: an assumption, or the city, which changed it. */
export const privacySource = (rules: PrivacyRules, field: keyof PrivacyRules): 'assumed' | 'local' =>
  rules[field] === assumedPrivacyRules[field] ? 'assumed' : 'local';
