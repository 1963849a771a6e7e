import type { Person } from '../../../shared/schema/person.ts';
import type { Appointment, EnterpriseUnion, Membership } from '../../../shared/schema/union.ts';
import { paperText } from '../paper/paper-text.ts';
import { titleFacts, type FormCycle } from './form-cycle.ts';
import { boxBlock } from './box-block.ts';
import type { Block, OfficeSheet } from './office-form-schema.ts';

/** Who applies, as the roster knows him. */
export interface Applicant {
  readonly person: Person | null;
  readonly post: Appointment | null;
  readonly union: EnterpriseUnion | null;
  readonly membership: Membership | null;
  readonly township: string;
}

type Rows = Block<'facts'>['rows'];

const label = (key: Parameters<typeof labelText>[0], value: string) => ({ label: labelText(key), value });
const labelText = (
  key:
    | 'union'
    | 'enterprise'
    | 'township'
    | 'uscc'
    | 'industry'
    | 'founded'
    | 'termEnd'
    | 'legal'
    | 'employees'
    | 'members'
    | 'verified'
    | 'asOf'
    | 'site'
    | 'siteUnit'
    | 'siteKeeper'
    | 'siteAddress',
): string => paperText(`officeForms.application.${key}`);
const personal = (
  key:
    | 'name'
    | 'gender'
    | 'birth'
    | 'nation'
    | 'politics'
    | 'education'
    | 'role'
    | 'time'
    | 'since'
    | 'phone'
    | 'qualified',
  value: string,
) => ({ label: paperText(`officeForms.person.${key}`), value });

const month = (date: string | null | undefined): string => date?.slice(0, 7).replace('-', '.') ?? '';
const counted = (count: number | undefined): string => (count === undefined ? '' : String(count));

function personRows({ person, post }: Applicant): Rows {
  const time = post ? paperText(post.fullTime ? 'common.fullTime' : 'common.partTime') : '';
  return [
    [
      personal('name', person?.name ?? ''),
      personal('gender', person?.gender ? paperText(`officeForms.person.genders.${person.gender}`) : ''),
      personal('birth', month(person?.birthOn)),
    ],
    [
      personal('nation', ''),
      personal('politics', person?.politicalStatus ?? ''),
      personal('education', person?.education ?? ''),
    ],
    [
      personal('role', post ? paperText(`common.roles.${post.role}`) : ''),
      personal('time', time),
      personal('since', month(post?.electedOn)),
    ],
    [personal('phone', person?.phone ?? ''), personal('qualified', '')],
  ];
}

function unionRows({ union, membership, township }: Applicant): Rows {
  return [
    [label('union', union?.name ?? ''), label('township', township)],
    [label('enterprise', union?.enterprise.name ?? '')],
    [
      label('uscc', union?.enterprise.uscc ?? ''),
      label('industry', union?.enterprise.industry ?? ''),
      label('legal', paperText('officeForms.checkbox')),
    ],
    [
      label('founded', month(union?.establishedOn)),
      label('termEnd', month(union?.termEndOn)),
      label('asOf', membership?.asOf ?? ''),
    ],
    [
      label('employees', counted(membership?.employees)),
      label('members', counted(membership?.members)),
      label('verified', counted(membership?.verified)),
    ],
  ];
}

/** A 站点 applies through the unit that answers for it. */
const siteRows = ({ person, union, township }: Applicant): Rows => [
  [label('site', union?.name ?? ''), label('township', township)],
  [label('siteUnit', union?.enterprise.name ?? '')],
  [label('siteAddress', union?.enterprise.address ?? '')],
  [label('siteKeeper', person?.name ?? ''), personal('phone', person?.phone ?? '')],
];

const opinion = (key: 'enterpriseOpinion' | 'townshipOpinion' | 'cityOpinion'): Block<'box'> =>
  boxBlock(paperText(`officeForms.application.${key}`), '', 23, [paperText('officeForms.seal')]);

const nobody: Applicant = { person: null, post: null, union: null, membership: null, township: '' };

/** 申报表 (form 1), one page: who applies, his year's work by his own hand, and the three opinions. */
export function applicationPaper(cycle: FormCycle, applicant: Applicant = nobody): OfficeSheet {
  const isSite = cycle.scheme.subject?.kind === 'site';
  return {
    orientation: 'portrait',
    title: paperText('officeForms.application.title', titleFacts(cycle)),
    subtitle: '',
    heads: [paperText('officeForms.filledOn'), paperText('officeForms.application.copies')],
    blocks: [
      ...(isSite
        ? [{ kind: 'facts' as const, rows: siteRows(applicant) }]
        : [
            { kind: 'facts' as const, rows: personRows(applicant) },
            { kind: 'facts' as const, rows: unionRows(applicant) },
          ]),
      boxBlock(paperText('officeForms.application.work'), '', 48, []),
      boxBlock(
        paperText('officeForms.application.promise'),
        paperText('officeForms.application.promiseText'),
        14,
        [paperText('officeForms.application.promiseSign')],
      ),
      opinion('enterpriseOpinion'),
      opinion('townshipOpinion'),
      opinion('cityOpinion'),
    ],
  };
}
