import { PrinterOutlined } from '@ant-design/icons';
import { Button, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { standingNotice, type Proceeding } from '../../../shared/domain/proceedings-of.ts';
import type { ObjectionDetail } from '../../../shared/schema/proceeding.ts';
import { objectionPaper } from '../../print/office/objection-paper.ts';
import { officeJob } from '../../print/office/office-job.ts';
import { SavedTable } from '../../ui/saved-table.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { ObjectionDialog } from './objection-dialog.tsx';
import type { NoticeOffice } from './office.ts';
import { Section } from './section.tsx';
import { usePrintPaper } from './use-print-paper.ts';

type Objection = Proceeding<ObjectionDetail>;

/** 异议: what was received, by when it is to be answered, and what became of it. */
export function ObjectionsSection({ office }: { readonly office: NoticeOffice }) {
  const { t } = useTranslation();
  const { proceedings, mayChange } = office;
  const [registering, setRegistering] = useState(false);
  const [answering, setAnswering] = useState<Objection | null>(null);
  const notice = standingNotice(proceedings);
  return (
    <Section
      title={t('notice.objection.heading')}
      actions={
        mayChange &&
        notice && <Button onClick={() => setRegistering(true)}>{t('notice.objection.register')}</Button>
      }
    >
      {proceedings.objections.length === 0 ? (
        <Typography.Text type="secondary">
          {t(notice ? 'notice.objection.none' : 'notice.objection.beforeNotice')}
        </Typography.Text>
      ) : (
        <ObjectionTable office={office} onAnswer={setAnswering} />
      )}
      {registering && notice && (
        <ObjectionDialog office={office} notice={notice} onClose={() => setRegistering(false)} />
      )}
      {answering && <AnswerDialog office={office} objection={answering} onClose={() => setAnswering(null)} />}
    </Section>
  );
}

interface ObjectionTableProps {
  readonly office: NoticeOffice;
  readonly onAnswer: (objection: Objection) => void;
}

function ObjectionTable({ office, onAnswer }: ObjectionTableProps) {
  const { t } = useTranslation();
  const { proceedings, mayChange, forms } = office;
  const { busy, print } = usePrintPaper();
  const notices = new Map(proceedings.notices.map(({ id, detail }) => [id, detail]));
  const names = new Map(
    proceedings.notices.flatMap(({ detail }) =>
      detail.rows.map(({ candidacyId, name }) => [candidacyId, name]),
    ),
  );
  const paperOf = (detail: ObjectionDetail) => (now: Date) => {
    const about = detail.about === null ? null : (names.get(detail.about) ?? detail.about);
    const paper = objectionPaper(forms, { detail, notice: notices.get(detail.noticeId) ?? null, about });
    return officeJob(forms.scheme, [paper], t('notice.objection.fileName', { date: detail.receivedOn }), now);
  };
  return (
    <SavedTable<Objection>
      exported={t('notice.objection.heading')}
      size="small"
      aria-label={t('notice.objection.heading')}
      rows={proceedings.objections}
      rowKey="id"
      pagination={false}
      scroll={{ x: 900 }}
      columns={[
        {
          title: t('notice.objection.receivedOn'),
          width: 110,
          render: (_: unknown, { detail }) => detail.receivedOn,
        },
        {
          title: t('notice.objection.about'),
          width: 100,
          render: (_: unknown, { detail: { about } }) =>
            about === null ? t('notice.objection.whole') : (names.get(about) ?? about),
        },
        {
          title: t('notice.objection.signed'),
          width: 130,
          render: (_: unknown, { detail: { signed, name } }) =>
            signed ? `${t('notice.objection.signedYes')} ${name}` : t('notice.objection.signedNo'),
        },
        {
          title: t('notice.objection.content'),
          render: (_: unknown, { detail: { content, answer } }) => (
            <>
              <div>{content}</div>
              {answer && <Typography.Text type="secondary">{answer}</Typography.Text>}
            </>
          ),
        },
        {
          title: t('notice.objection.result'),
          width: 190,
          render: (_: unknown, { detail }) => <ResultTag detail={detail} />,
        },
        {
          title: '',
          width: 150,
          render: (_: unknown, objection) => (
            <Flex gap={8} justify="end">
              {mayChange && objection.detail.result === 'open' && (
                <Button onClick={() => onAnswer(objection)}>{t('notice.objection.answer')}</Button>
              )}
              <Button
                icon={<PrinterOutlined />}
                aria-label={t('notice.objection.print')}
                title={t('notice.objection.print')}
                loading={busy}
                onClick={() => void print(paperOf(objection.detail))}
              />
            </Flex>
          ),
        },
      ]}
    />
  );
}

function ResultTag({ detail: { result, dueOn, closedOn } }: { readonly detail: ObjectionDetail }) {
  const { t } = useTranslation();
  const when =
    result === 'open'
      ? t('notice.objection.due', { date: dueOn })
      : t('notice.objection.answered', { date: closedOn ?? '' });
  return (
    <>
      <Tag color={result === 'open' ? 'processing' : 'success'}>
        {t(`notice.objection.results.${result}`)}
      </Tag>
      <Typography.Text type="secondary">{when}</Typography.Text>
    </>
  );
}
