import { Button, Input, Segmented, Tag, Tooltip, Typography } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { useSearchIndex } from '../../data/use-search-index.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import layout from '../../ui/list-page.module.css';
import { KeysDialog } from './keys-dialog.tsx';
import { PrintDialog } from './print-dialog.tsx';
import { replacedNumber } from './replaced-number.ts';
import { VoidDialog } from './void-dialog.tsx';

interface RegisterTableProps {
  readonly certificates: readonly Certificate[];
  /** Just issued: chosen for printing from the start. */
  readonly preselected: readonly string[];
}

const registers = ['all', 'valid', 'void', 'reissued'] as const;
type Register = (typeof registers)[number];

/** Which certificates stand in a register. */
function membersOf(register: Register, all: readonly Certificate[]): readonly Certificate[] {
  switch (register) {
    case 'all':
      return all;
    case 'reissued':
      return all.filter((certificate) => replacedNumber(certificate, all) !== null);
    case 'valid':
    case 'void':
      return all.filter(({ status }) => status === register);
  }
}

/** 登记簿: every certificate ever issued in the cycle, void ones included. */
export function RegisterTable({ certificates, preselected }: RegisterTableProps) {
  const { t } = useTranslation();
  const mayChange = useIsCityOffice();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(preselected);
  const [register, setRegister] = useState<Register>('all');
  const [showsKeys, setShowsKeys] = useState(false);
  const [printing, setPrinting] = useState<readonly Certificate[] | null>(null);
  const [voiding, setVoiding] = useState<Certificate | null>(null);
  const searchable = useMemo(
    () =>
      certificates.map(({ id, content }) => ({
        id,
        name: content.name,
        unit: content.unionName,
        enterprise: content.number,
      })),
    [certificates],
  );
  const index = useSearchIndex(searchable);
  const found = text.trim() && index ? new Set(index.search(text)) : null;
  const shown = membersOf(register, certificates)
    .filter(({ id }) => !found || found.has(id))
    .toSorted((a, b) => (a.content.number < b.content.number ? -1 : 1));
  const picked = shown.filter(({ id, status }) => status === 'valid' && chosen.includes(id));
  const columns = useRegisterColumns(
    certificates,
    mayChange,
    (certificate) => setPrinting([certificate]),
    setVoiding,
  );
  return (
    <>
      <div className={layout['bar']}>
        <Input.Search
          allowClear
          placeholder={t('common.search')}
          aria-label={t('common.search')}
          style={{ width: 320 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Segmented
          value={register}
          onChange={setRegister}
          options={registers.map((value) => ({
            value,
            label: t(`issuing.register.${value}`, { count: membersOf(value, certificates).length }),
          }))}
        />
        <span className={layout['space']} />
        <Button onClick={() => setShowsKeys(true)}>{t('issuing.keys.open')}</Button>
        {mayChange && (
          <Button type="primary" disabled={picked.length === 0} onClick={() => setPrinting(picked)}>
            {t('certificates.printChosen', { count: picked.length })}
          </Button>
        )}
      </div>
      <FillTable
        label={t('certificates.tab.register', { count: certificates.length })}
        rows={shown}
        columns={columns}
        rowKey={({ id }) => id}
        selection={{
          selectedRowKeys: [...chosen],
          onChange: (keys) => setChosen(keys.map(String)),
          getCheckboxProps: ({ status }) => ({ disabled: status === 'void' }),
        }}
        empty={
          <EmptyGuide title={t('certificates.empty.register')} hint={t('certificates.empty.registerHint')} />
        }
      />
      {showsKeys && <KeysDialog onClose={() => setShowsKeys(false)} />}
      {printing && <PrintDialog certificates={printing} onClose={() => setPrinting(null)} />}
      {voiding && <VoidDialog certificate={voiding} onClose={() => setVoiding(null)} />}
    </>
  );
}

function useRegisterColumns(
  all: readonly Certificate[],
  mayChange: boolean,
  print: (certificate: Certificate) => void,
  voidIt: (certificate: Certificate) => void,
) {
  const { t } = useTranslation();
  return [
    {
      title: t('certificates.column.number'),
      width: 190,
      render: (_: unknown, { content }: Certificate) => content.number,
    },
    {
      title: t('worklist.column.name'),
      width: 104,
      ellipsis: true,
      render: (_: unknown, { content }: Certificate) => <strong>{content.name}</strong>,
    },
    {
      title: t('worklist.column.unit'),
      width: 252,
      ellipsis: true,
      render: (_: unknown, { content }: Certificate) => content.unionName,
    },
    {
      title: t('certificates.column.level'),
      width: 70,
      render: (_: unknown, { content }: Certificate) => content.levelName,
    },
    {
      title: t('certificates.column.issuedOn'),
      width: 110,
      render: (_: unknown, { content }: Certificate) => content.issuedOn,
    },
    {
      title: t('certificates.column.status'),
      width: 130,
      render: (_: unknown, certificate: Certificate) => (
        <StatusTag certificate={certificate} replaces={replacedNumber(certificate, all)} />
      ),
    },
    {
      title: t('certificates.column.prints'),
      width: 156,
      render: (_: unknown, certificate: Certificate) => <PrintCount certificate={certificate} />,
    },
    {
      title: '',
      width: 106,
      render: (_: unknown, certificate: Certificate) =>
        mayChange &&
        certificate.status === 'valid' && (
          <>
            <Button type="link" size="small" onClick={() => print(certificate)}>
              {t('certificates.print')}
            </Button>
            <Button type="link" size="small" danger onClick={() => voidIt(certificate)}>
              {t('certificates.void')}
            </Button>
          </>
        ),
    },
  ];
}

interface StatusTagProps {
  readonly certificate: Certificate;
  /** The void one that it was issued in place of; null for a first one. */
  readonly replaces: string | null;
}

function StatusTag({ certificate: { status, voidReason }, replaces }: StatusTagProps) {
  const { t } = useTranslation();
  if (status === 'valid') {
    return (
      <>
        <Tag color="success">{t('certificates.status.valid')}</Tag>
        {replaces !== null && (
          <Tooltip title={t('issuing.register.replaces', { number: replaces })}>
            <Tag>{t('issuing.register.reissuedTag')}</Tag>
          </Tooltip>
        )}
      </>
    );
  }
  return (
    <Tooltip title={t('certificates.voiding.because', { reason: voidReason ?? '' })}>
      <Tag>{t('certificates.status.void')}</Tag>
    </Tooltip>
  );
}

function PrintCount({ certificate: { prints } }: { readonly certificate: Certificate }) {
  const { t } = useTranslation();
  const last = prints.at(-1);
  if (!last) return <Typography.Text type="secondary">{t('certificates.notPrinted')}</Typography.Text>;
  return t('certificates.prints', { count: prints.length, at: dayjs(last.at).format('MM-DD HH:mm') });
}
