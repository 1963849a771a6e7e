import { formatPoints, formatTotal } from '../../../shared/domain/format-points.ts';
import type { PersonFile } from '../../../shared/domain/privacy/person-file.ts';
import { formatYuan } from '../../ui/format-yuan.ts';
import { paperText } from '../paper/paper-text.ts';

/** One list of a person's file, in words as they are shown and printed. */
export interface PersonSection {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Word =
  | 'union'
  | 'role'
  | 'electedOn'
  | 'endOn'
  | 'training'
  | 'year'
  | 'total'
  | 'level'
  | 'number'
  | 'issuedOn'
  | 'state'
  | 'exam'
  | 'holder'
  | 'bank'
  | 'account'
  | 'consent'
  | 'batch'
  | 'months'
  | 'amount'
  | 'result'
  | 'receivedOn'
  | 'content'
  | 'answer';

const words = (...keys: readonly Word[]): readonly string[] =>
  keys.map((key) => paperText(`privacy.paper.${key}`));

const yearText = (year: number | null): string => (year === null ? '' : String(year));

const postsOf = ({ posts }: PersonFile): PersonSection => ({
  title: paperText('privacy.paper.posts'),
  columns: words('union', 'role', 'electedOn', 'endOn', 'training'),
  rows: posts.map(({ union, role, electedOn, endOn, training }) => [
    union,
    paperText(`common.roles.${role}`),
    electedOn,
    endOn ?? '',
    training.map((one) => paperText('privacy.paper.hours', one)).join('；'),
  ]),
});

const yearsOf = ({ years }: PersonFile): PersonSection => ({
  title: paperText('privacy.paper.years'),
  columns: words('year', 'union', 'total', 'level'),
  rows: years.map(({ year, union, withdrawn, total, level }) => [
    yearText(year),
    union,
    total === null ? '' : formatTotal(total),
    withdrawn ? paperText('privacy.paper.withdrawn') : (level ?? ''),
  ]),
});

const certificatesOf = ({ certificates }: PersonFile): PersonSection => ({
  title: paperText('privacy.paper.certificates'),
  columns: words('year', 'number', 'level', 'issuedOn', 'state'),
  rows: certificates.map(({ year, number, levelName, issuedOn, status }) => [
    String(year),
    number,
    levelName,
    issuedOn,
    paperText(`privacy.paper.${status}`),
  ]),
});

const roleText = (role: PersonFile['qualification'][number]['role']): string =>
  role === 'volunteer' ? paperText('qualification.volunteer') : paperText(`common.roles.${role}`);

const qualificationOf = ({ qualification }: PersonFile): PersonSection => ({
  title: paperText('privacy.paper.qualification'),
  columns: words('year', 'role', 'state', 'exam'),
  rows: qualification.map(({ year, role, state, examOn, examPoints }) => [
    String(year),
    roleText(role),
    paperText(`privacy.paper.states.${state}`),
    [examOn ?? '', examPoints === null ? '' : formatPoints(examPoints)].join(' ').trim(),
  ]),
});

const accountsOf = ({ accounts }: PersonFile): PersonSection => ({
  title: paperText('privacy.paper.accounts'),
  columns: words('year', 'holder', 'bank', 'account', 'consent'),
  rows: accounts.map(({ year, holder, bank, number, consentOn, notice }) => [
    yearText(year),
    holder,
    bank,
    number,
    consentOn === null ? paperText('privacy.paper.consentNone') : [consentOn, notice ?? ''].join(' ').trim(),
  ]),
});

const paymentsOf = ({ payments }: PersonFile): PersonSection => ({
  title: paperText('privacy.paper.payments'),
  columns: words('batch', 'level', 'months', 'amount', 'result'),
  rows: payments.map(({ batch, level, first, last, from, to, result }) => [
    batch,
    level,
    paperText('privacy.paper.span', { first, last }),
    formatYuan((to - from) * (last - first + 1)),
    paperText(`privacy.paper.results.${result ?? 'none'}`),
  ]),
});

const objectionsOf = ({ objections }: PersonFile): PersonSection => ({
  title: paperText('privacy.paper.objections'),
  columns: words('receivedOn', 'content', 'answer'),
  rows: objections.map(({ receivedOn, content, answer }) => [receivedOn, content, answer]),
});

/** Everything of a person's file beside his particulars. */
export const personSections = (file: PersonFile): readonly PersonSection[] =>
  [postsOf, yearsOf, certificatesOf, qualificationOf, accountsOf, paymentsOf, objectionsOf].map((section) =>
    section(file),
  );

/** What is known of him: a label and its value each. */
export function personParticulars({ person }: PersonFile): readonly { label: string; value: string }[] {
  const { name, gender, birthOn, phone, education, politicalStatus } = person;
  const values = {
    name,
    gender: gender === null ? '' : paperText(`privacy.paper.genders.${gender}`),
    birthOn: birthOn ?? '',
    phone,
    education,
    politicalStatus,
  } as const;
  return (Object.keys(values) as (keyof typeof values)[]).map((key) => ({
    label: paperText(`privacy.paper.${key}`),
    value: values[key],
  }));
}
