import { Button, Segmented } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isQualification } from '../../../shared/domain/qualification/qualification-certificate.ts';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import layout from '../../ui/list-page.module.css';
import { IssueDialog } from './issue-dialog.tsx';
import { QualifiedTable } from './qualified-table.tsx';
import { usePersonColumns, type RegisterColumn } from './use-person-columns.tsx';
import type { Register } from '../../data/use-register.ts';

/** The dialog that prints certificates, which another screen has. */
export type PrintDialogOf = (certificates: readonly Certificate[], onClose: () => void) => ReactNode;

interface CertificatesTabProps {
  readonly register: Register;
  readonly printDialog: PrintDialogOf;
}

/** 证书: who has earned one, and the register of all that were issued. */
export function CertificatesTab({ register, printDialog }: CertificatesTabProps) {
  const { t } = useTranslation();
  const mayChange = useIsCityOffice();
  const pending = register.rows.filter(({ stage }) => stage === 'passed');
  const issued = useMemo(() => register.certificates.filter(isQualification), [register.certificates]);
  const [chosenTab, setTab] = useState<'pending' | 'register' | null>(null);
  const tab =
    chosenTab ?? (mayChange && (pending.length > 0 || issued.length === 0) ? 'pending' : 'register');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [issuing, setIssuing] = useState(false);
  const [printing, setPrinting] = useState<readonly Certificate[] | null>(null);
  const person = usePersonColumns(register);
  const picked = pending.filter(({ personId }) => chosen.includes(personId));
  const columns: readonly RegisterColumn[] = [
    ...person,
    {
      title: t('training.hours'),
      width: 80,
      align: 'right',
      render: (_, { training }) => training.hours,
    },
    {
      title: t('qualification.exam.points'),
      width: 90,
      align: 'right',
      render: (_, { best }) => (best ? formatPoints(best.points) : ''),
    },
    {
      title: t('qualification.certificate.kind'),
      width: 200,
      render: (_, { renews, certificate }) =>
        renews
          ? t('qualification.certificate.renews', { number: certificate?.content.number ?? '' })
          : t('qualification.certificate.first'),
    },
  ];
  return (
    <div className={layout['page']}>
      <div className={layout['bar']}>
        <Segmented
          value={tab}
          onChange={setTab}
          options={[
            {
              value: 'pending' as const,
              label: t('qualification.certificate.pending', { count: pending.length }),
            },
            { value: 'register' as const, label: t('certificates.tab.register', { count: issued.length }) },
          ]}
        />
        <span className={layout['space']} />
        {tab === 'pending' && mayChange && (
          <Button type="primary" disabled={picked.length === 0} onClick={() => setIssuing(true)}>
            {t('qualification.certificate.issue', { count: picked.length })}
          </Button>
        )}
      </div>
      {tab === 'pending' ? (
        <FillTable
          label={t('qualification.certificate.pendingList')}
          rows={pending}
          columns={columns}
          rowKey={({ personId }) => personId}
          selection={{ selectedRowKeys: [...chosen], onChange: (keys) => setChosen(keys.map(String)) }}
          empty={
            <EmptyGuide
              title={t('qualification.empty.pending')}
              hint={t('qualification.empty.pendingHint')}
            />
          }
        />
      ) : (
        <QualifiedTable register={register} certificates={issued} onPrint={setPrinting} />
      )}
      {issuing && (
        <IssueDialog
          register={register}
          rows={picked}
          onIssued={() => {
            setChosen([]);
            setTab('register');
          }}
          onClose={() => setIssuing(false)}
        />
      )}
      {printing && printDialog(printing, () => setPrinting(null))}
    </div>
  );
}
