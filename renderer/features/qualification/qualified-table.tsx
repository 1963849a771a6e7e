import { Button, Segmented, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  certificateStanding,
  type CertificateStanding,
} from '../../../shared/domain/qualification/certificate-standing.ts';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import { useFoundCertificates } from '../../data/use-found-certificates.ts';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import layout from '../../ui/list-page.module.css';
import { SearchBox } from '../../ui/search-box.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import type { Register } from '../../data/use-register.ts';

interface QualifiedTableProps {
  readonly register: Register;
  readonly certificates: readonly Certificate[];
  readonly onPrint: (certificates: readonly Certificate[]) => void;
}

const standings = ['all', 'valid', 'due', 'expired', 'void'] as const;

const colors: Readonly<Record<CertificateStanding, string>> = {
  valid: 'success',
  due: 'warning',
  expired: 'warning',
  void: 'default',
};

/** 登记簿: every 资格证书 ever issued, with how it stands today. */
export function QualifiedTable({ register, certificates, onPrint }: QualifiedTableProps) {
  const { t } = useTranslation();
  const mayChange = useIsCityOffice();
  const [shown, setShown] = useState<(typeof standings)[number]>('all');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [acting, setActing] = useState<{
    readonly kind: 'revoke' | 'replace';
    readonly of: Certificate;
  } | null>(null);
  const { today, rule } = register;
  const standingOf = (certificate: Certificate) => certificateStanding(certificate, today, rule);
  const found = useFoundCertificates(certificates, text);
  const rows = shown === 'all' ? found : found.filter((one) => standingOf(one) === shown);
  const picked = rows.filter(({ id, status }) => status === 'valid' && chosen.includes(id));
  return (
    <>
      <div className={layout['bar']}>
        <SearchBox width={260} value={text} onChange={setText} />
        <Segmented
          value={shown}
          onChange={setShown}
          options={standings.map((value) => ({
            value,
            label: value === 'all' ? t('qualification.all') : t(`qualification.standing.${value}`),
          }))}
        />
        <span className={layout['space']} />
        {mayChange && (
          <Button disabled={picked.length === 0} onClick={() => onPrint(picked)}>
            {t('certificates.printChosen', { count: picked.length })}
          </Button>
        )}
      </div>
      <FillTable<Certificate>
        label={t('qualification.certificate.list')}
        rows={rows}
        rowKey={({ id }) => id}
        selection={{
          selectedRowKeys: [...chosen],
          onChange: (keys) => setChosen(keys.map(String)),
          getCheckboxProps: ({ status }) => ({ disabled: status === 'void' }),
        }}
        columns={[
          { title: t('certificates.column.number'), width: 180, render: (_, { content }) => content.number },
          {
            title: t('common.name'),
            width: 100,
            ellipsis: true,
            render: (_, { content }) => <strong>{content.name}</strong>,
          },
          {
            title: t('common.unit'),
            width: 260,
            ellipsis: true,
            render: (_, { content }) => content.unionName,
          },
          {
            title: t('certificates.column.issuedOn'),
            width: 110,
            render: (_, { content }) => content.issuedOn,
          },
          {
            title: t('qualification.certificate.validTo'),
            width: 110,
            render: (_, { content }) =>
              content.qualification?.validTo ?? t('qualification.certificate.noEnd'),
          },
          {
            title: t('certificates.column.status'),
            width: 100,
            render: (_, certificate) => (
              <Tag color={colors[standingOf(certificate)]}>
                {t(`qualification.standing.${standingOf(certificate)}`)}
              </Tag>
            ),
          },
          {
            title: '',
            width: 180,
            ellipsis: true,
            render: (_, certificate) =>
              certificate.status === 'void' ? (
                <Typography.Text type="secondary" title={certificate.voidReason ?? ''}>
                  {certificate.voidReason}
                </Typography.Text>
              ) : (
                mayChange && (
                  <>
                    <Button type="link" size="small" onClick={() => onPrint([certificate])}>
                      {t('certificates.print')}
                    </Button>
                    <Button
                      type="link"
                      size="small"
                      onClick={() => setActing({ kind: 'replace', of: certificate })}
                    >
                      {t('qualification.certificate.replace')}
                    </Button>
                    <Button
                      type="link"
                      size="small"
                      danger
                      onClick={() => setActing({ kind: 'revoke', of: certificate })}
                    >
                      {t('qualification.certificate.revoke')}
                    </Button>
                  </>
                )
              ),
          },
        ]}
        empty={
          <EmptyGuide title={t('certificates.empty.register')} hint={t('qualification.empty.registerHint')} />
        }
      />
      {acting?.kind === 'revoke' && (
        <RevokeDialog register={register} certificate={acting.of} onClose={() => setActing(null)} />
      )}
      {acting?.kind === 'replace' && (
        <ReplaceDialog certificate={acting.of} onClose={() => setActing(null)} />
      )}
    </>
  );
}
