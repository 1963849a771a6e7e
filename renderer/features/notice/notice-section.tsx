import { Button, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { standingDecision, standingNotice, type Proceeding } from '../../../shared/domain/proceedings-of.ts';
import type { SubjectKind } from '../../../shared/schema/subject.ts';
import type { Listed, NoticeDetail } from '../../../shared/schema/proceeding.ts';
import { useServices } from '../../data/services-context.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SavedTable } from '../../ui/saved-table.tsx';
import type { NoticeOffice } from './office.ts';
import { LetterButton } from '../../print/official/letter-button.tsx';
import { noticePaper } from '../../print/official/official-papers.ts';
import { ChangedAlert, PostingAlert } from './notice-alerts.tsx';
import { PostNoticeDialog } from './post-notice-dialog.tsx';
import { Section } from './section.tsx';
import { usePrintPaper } from './use-print-paper.ts';

/** 公示: the list that hangs out, or the one that is to be posted. */
export function NoticeSection({ office }: { readonly office: NoticeOffice }) {
  const standing = standingNotice(office.proceedings);
  return standing ? <PostedNotice notice={standing} office={office} /> : <UnpostedNotice office={office} />;
}

function UnpostedNotice({ office }: { readonly office: NoticeOffice }) {
  const { t } = useTranslation();
  const [posting, setPosting] = useState(false);
  const { rows, current, mayChange, mayPost } = office;
  const ready = rows.length > 0 && current && mayPost;
  return (
    <Section
      title={t('notice.section.notice')}
      actions={
        mayChange && (
          <Button type="primary" disabled={!ready} onClick={() => setPosting(true)}>
            {t('notice.section.post')}
          </Button>
        )
      }
    >
      {ready && (
        <Typography.Text type="secondary">
          {t('notice.section.noticeNone', { count: rows.length })}
        </Typography.Text>
      )}
      {rows.length === 0 && <EmptyGuide title={t('notice.empty.title')} hint={t('notice.empty.hint')} />}
      {(rows.length > 0 || !mayPost) && <PostingAlert office={office} />}
      <EarlierNotices office={office} />
      {posting && <PostNoticeDialog office={office} onClose={() => setPosting(false)} />}
    </Section>
  );
}

/** Notices that were taken down stay readable. */
function EarlierNotices({ office: { proceedings } }: { readonly office: NoticeOffice }) {
  const { t } = useTranslation();
  return proceedings.notices
    .filter(({ detail }) => detail.withdrawn !== null)
    .map(({ id, detail: { title, postedOn, endsOn, withdrawn } }) => (
      <Typography.Paragraph key={id} type="secondary" style={{ margin: '6px 0 0' }}>
        {t('notice.section.earlier', { title, from: postedOn, to: endsOn, reason: withdrawn ?? '' })}
      </Typography.Paragraph>
    ));
}

interface PostedNoticeProps {
  readonly notice: Proceeding<NoticeDetail>;
  readonly office: NoticeOffice;
}

function PostedNotice({ notice: { id, detail }, office }: PostedNoticeProps) {
  const { t } = useTranslation();
  const { repositories, store } = useServices();
  const [takingDown, setTakingDown] = useState(false);
  const { busy, print } = usePrintPaper();
  const { postedOn: from, endsOn: to, workingDays: days, places, contact, endReason } = detail;
  const isOpen = office.cycle.status === 'open';
  const mayTakeDown = office.mayChange && (isOpen || !standingDecision(office.proceedings));
  return (
    <Section
      title={detail.title}
      actions={
        <>
          {mayTakeDown && <Button onClick={() => setTakingDown(true)}>{t('notice.section.takeDown')}</Button>}
          <LetterButton
            label={t('notice.section.print')}
            letter={noticePaper(detail, office.issuer)}
            headed={false}
            scheme={office.cycle.schemeKey}
            actorId={store.actor.id}
            now={() => store.clock.now()}
            busy={busy}
            print={print}
          />
        </>
      }
    >
      <div>{t('notice.section.facts', { from, to, days })}</div>
      {endReason && <div>{t('notice.section.reason', { reason: endReason })}</div>}
      <Typography.Text type="secondary">{t('notice.section.places', { places, contact })}</Typography.Text>
      {isOpen && mayTakeDown && office.changed > 0 && (
        <ChangedAlert count={office.changed} onTakeDown={() => setTakingDown(true)} />
      )}
      <NoticeTable rows={detail.rows} label={detail.title} subject={office.issuer.subject.kind} />
      <EarlierNotices office={office} />
      {takingDown && (
        <ReasonDialog
          draftKey={`${store.actor.id}.takeDown.${id}`}
          title={t('notice.takingDown.title')}
          explain={t('notice.takingDown.explain')}
          label={t('notice.takingDown.reason')}
          placeholder={t('notice.takingDown.placeholder')}
          okText={t('notice.takingDown.ok')}
          onSubmit={(reason) => repositories.proceedings.withdrawNotice(id, reason)}
          onClose={() => setTakingDown(false)}
        />
      )}
    </Section>
  );
}

interface NoticeTableProps {
  readonly rows: readonly Listed[];
  readonly label: string;
  readonly subject: SubjectKind;
}

function NoticeTable({ rows, label, subject }: NoticeTableProps) {
  const { t } = useTranslation();
  const titles = {
    level: t('notice.column.level'),
    name: t('notice.column.name', { context: subject }),
    role: t('notice.column.role', { context: subject }),
    union: t('notice.column.union', { context: subject }),
    township: t('notice.column.township'),
  };
  const column = (key: keyof typeof titles, width: number) => ({
    title: titles[key],
    dataIndex: key,
    width,
    ellipsis: true,
  });
  return (
    <SavedTable<Listed>
      exported={label}
      dated={false}
      virtual
      size="small"
      aria-label={label}
      style={{ marginTop: 8 }}
      rows={rows}
      rowKey="candidacyId"
      pagination={false}
      scroll={{ x: 860, y: 240 }}
      columns={[
        { title: t('notice.column.no'), width: 60, render: (_value, _row, place) => place + 1 },
        column('level', 90),
        column('name', 110),
        column('role', 130),
        column('union', 320),
        column('township', 150),
      ]}
    />
  );
}
