import type { OrgUnit } from '../../schema/org-unit.ts';
import type { PrivacyRules } from '../../schema/privacy.ts';

/**
 * What an office goes by until its city says otherwise. 个人信息保护法 art. 19 asks for the shortest time that the
 * purpose needs and names none; these are assumptions, and every screen says so.
 */
export const assumedPrivacyRules: PrivacyRules = {
  contactYears: 3,
  accountYears: 3,
  objectionYears: 3,
  noticeVersion: '2026-1',
  consentBlocks: false,
};

/** The city's own rules, else the assumed ones. */
export const standingPrivacyRules = (orgUnits: readonly OrgUnit[]): PrivacyRules =>
  orgUnits.find(({ kind }) => kind === 'city')?.privacyRules ?? assumedPrivacyRules;

/** Where a rule comes from: an assumption, or the city, which changed it. */
export const privacySource = (rules: PrivacyRules, field: keyof PrivacyRules): 'assumed' | 'local' =>
  rules[field] === assumedPrivacyRules[field] ? 'assumed' : 'local';
