import { personalNumbers, type PersonalNumber } from './masking/personal-numbers.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { CircularDetail, CorrectionDetail, DecisionDetail, NoticeDetail } from '../schema/proceeding.ts';

type Published = NoticeDetail | DecisionDetail | CircularDetail | CorrectionDetail;

/** What is said of each kind of number where it may not stand. */
export const numberCodes = {
  idNumber: 'PUBLIC_ID_NUMBER',
  mobile: 'PUBLIC_MOBILE',
  account: 'PUBLIC_ACCOUNT',
} as const satisfies Record<PersonalNumber['kind'], string>;

/** The free words of each kind that come to stand on its paper or in public beside it. */
function wordsOf(detail: Published): Readonly<Record<string, string>> {
  switch (detail.kind) {
    case 'notice': {
      const { title, docNo, endReason, places, contact } = detail;
      return { title, docNo, endReason: endReason ?? '', places, contact };
    }
    case 'decision':
      return { meeting: detail.meeting, docNo: detail.docNo, opinion: detail.opinion };
    case 'circular':
      return { title: detail.title, docNo: detail.docNo };
    case 'correction':
      return { correctionReason: detail.reason, meeting: detail.meeting, docNo: detail.docNo };
  }
}

function rowsOf(detail: Published): string {
  if (detail.kind !== 'notice' && detail.kind !== 'circular') return '';
  return detail.rows.flatMap(({ township, name, union, role }) => [township, name, union, role]).join('\n');
}

/** An office may be reached by a mobile telephone, and says so itself; anywhere else it is a person's number. */
const isOffice = (field: string, { kind }: PersonalNumber): boolean =>
  field === 'contact' && kind === 'mobile';

/** 公示, 审定 and 通报 never hold an ID, telephone or bank number of a person (domain §9): where one stands. */
export function publicWordsProblem(detail: Published): Problem | null {
  const words = Object.entries({ ...wordsOf(detail), rows: rowsOf(detail) });
  for (const [field, text] of words) {
    const found = personalNumbers(text).find((number) => !isOffice(field, number));
    if (found) {
      const params = { field: `cases.detail.${field}`, number: found.masked };
      return problem(`detail.${field}`, numberCodes[found.kind], params);
    }
  }
  return null;
}
