import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '../../../shared/domain/qualification/register-row.ts';
import { useNoteAccess } from '../../data/note-access.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import { MaskedValue } from '../../ui/masked-value.tsx';
import { StageTag } from './stage-tag.tsx';
import { usePersonColumns } from './use-person-columns.tsx';
import type { Register } from '../../data/use-register.ts';

interface PeopleTableProps {
  readonly register: Register;
  readonly rows: readonly RegisterRow[];
  readonly label: string;
}

/** People of the register with how to reach them and what certificate they have. */
export function PeopleTable({ register, rows, label }: PeopleTableProps) {
  const { t } = useTranslation();
  const noteAccess = useNoteAccess();
  const person = usePersonColumns(register);
  return (
    <FillTable
      personal
      label={label}
      rows={rows}
      rowKey={({ personId }) => personId}
      columns={[
        ...person,
        {
          title: t('qualification.phone'),
          width: 126,
          render: (_, { person: { id, name, phone } }) => (
            <MaskedValue
              key={id}
              field="phone"
              value={phone}
              name={name}
              onReveal={() =>
                noteAccess({ action: 'reveal-field', documentKind: 'people', documentId: id, rows: 1 })
              }
            />
          ),
        },
        {
          title: t('qualification.coverage.since'),
          width: 104,
          render: (_, { post }) => post?.electedOn ?? '',
        },
        {
          title: t('qualification.coverage.held'),
          width: 150,
          ellipsis: true,
          render: (_, { certificate }) => certificate?.content.number ?? '',
        },
        {
          title: t('qualification.certificate.validTo'),
          width: 104,
          render: (_, { certificate }) =>
            certificate
              ? (certificate.content.qualification?.validTo ?? t('qualification.certificate.noEnd'))
              : '',
        },
        { title: t('common.state'), width: 100, render: (_, row) => <StageTag row={row} /> },
      ]}
      empty={
        <EmptyGuide title={t('qualification.empty.people')} hint={t('qualification.empty.peopleHint')} />
      }
    />
  );
}
