import type { search as source } from '../zh-cn/search.ts';
import type { SameKeys } from '../same-keys.ts';

export const search: SameKeys<typeof source> = {
  field: 'Find',
  title: 'Find people, unions, certificates and pages',
  placeholder: 'Name, unit, unified code, certificate number or page; pinyin initials will do',
  found: 'Found',
  help: '↑ ↓ choose, Enter opens, Esc closes. Only what you may see is searched.',
  more: 'The first {{shown}} of {{count}}; type a little more',
  kind: {
    page: 'Pages',
    candidacy: 'Candidates of this year',
    person: 'Officers',
    union: 'Roster',
    certificate: 'Certificates',
  },
};
