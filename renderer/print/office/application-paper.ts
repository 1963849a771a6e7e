import { paperText } from '../paper/paper-text.ts';
import { titleFacts, type FormCycle } from './form-cycle.ts';
import { monthOf, nobody, personFact, personRows, type Applicant } from './applicant.ts';
import { boxBlock } from './box-block.ts';
import type { Block, OfficeSheet } from './office-form-schema.ts';

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
const counted = (count: number | undefined): string => (count === undefined ? '' : String(count));

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
      label('founded', monthOf(union?.establishedOn)),
      label('termEnd', monthOf(union?.termEndOn)),
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
  [label('siteKeeper', person?.name ?? ''), personFact('phone', person?.phone ?? '')],
];

const opinion = (key: 'enterpriseOpinion' | 'townshipOpinion' | 'cityOpinion'): Block<'box'> =>
  boxBlock(paperText(`officeForms.application.${key}`), '', 23, [paperText('officeForms.seal')]);

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
            {
              kind: 'facts' as const,
              rows: [
                ...personRows(applicant),
                [personFact('phone', applicant.person?.phone ?? ''), personFact('qualified', '')],
              ],
            },
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
