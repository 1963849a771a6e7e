import { App, Button, Modal, Progress, Table, Typography, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { leaverMonthsOf } from '../../../shared/domain/policy-defaults.ts';
import { subjectKind, type SubjectKind } from '../../../shared/schema/subject.ts';
import { useServices } from '../../data/services-context.tsx';
import { useSearchIndex } from '../../data/use-search-index.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { SourceTag } from '../../ui/source-tag.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { proposals, type Proposal } from './proposals.ts';

interface AddCandidatesProps {
  readonly documents: CycleDocuments;
  readonly onClose: () => void;
}

/** Why somebody is not ticked, below his post. */
function Note({ children }: { readonly children: string | false }) {
  return children === false ? null : (
    <Typography.Text type="warning" style={{ display: 'block', fontSize: 12 }}>
      {children}
    </Typography.Text>
  );
}

function useProposalColumns(context: SubjectKind): TableColumnsType<Proposal> {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      title: t('common.name', { context }),
      dataIndex: 'name',
      width: context === 'site' ? 240 : 100,
    },
    { key: 'unit', title: t('common.unit', { context }), dataIndex: 'unit', ellipsis: true },
    {
      key: 'role',
      title: t('common.role'),
      width: 250,
      render: (_, { appointment, besideChair, leftAfter, gradedAt, enterprise }) => (
        <>
          {context === 'site' && `${enterprise} · `}
          {t(`common.roles.${appointment.role}`)}
          {context === 'chair' && ` · ${t(appointment.fullTime ? 'common.fullTime' : 'common.partTime')}`}
          <Note>{besideChair && t('candidacies.adding.sameUnion')}</Note>
          <Note>
            {leftAfter !== null &&
              t('candidacies.adding.left', { on: appointment.endOn ?? '', months: leftAfter })}
          </Note>
          <Note>{gradedAt !== null && t('candidacies.adding.gradedAt', { union: gradedAt })}</Note>
        </>
      ),
    },
    {
      key: 'electedOn',
      title: t('candidacies.adding.elected', { context }),
      width: 120,
      render: (_, { appointment }) => appointment.electedOn,
    },
  ];
}

/** Chooses who is graded this year from the officers of the roster. */
export function AddCandidates({ documents, onClose }: AddCandidatesProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  // Taken once: rows that have been added must not vanish from under the cursor.
  const [offered] = useState(() => proposals(documents));
  const [ticked, setTicked] = useState<readonly string[]>(() =>
    offered.filter(({ expected }) => expected).map(({ id }) => id),
  );
  const [query, setQuery] = useState('');
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const index = useSearchIndex(offered);
  const shown = useMemo(() => {
    const found = index && query.trim() !== '' ? new Set(index.search(query)) : null;
    return found ? offered.filter(({ id }) => found.has(id)) : [...offered];
  }, [offered, index, query]);
  const context = subjectKind(documents.scheme);
  const columns = useProposalColumns(context);
  const add = async () => {
    const chosen = new Set(ticked);
    const choices = offered
      .filter(({ id }) => chosen.has(id))
      .map(({ unionId, id }) => ({ unionId, appointmentId: id }));
    const added = await run(async () => {
      await repositories.candidacies.addMany(documents.cycle.id, choices, (done, total) =>
        setProgress({ done, total }),
      );
    });
    if (!added) return;
    void message.success(t('candidacies.adding.done', { context, n: choices.length }));
    onClose();
  };
  return (
    <Modal
      open
      width={860}
      title={t('candidacies.adding.title', { context })}
      okText={t('candidacies.adding.ok', { context, n: ticked.length })}
      okButtonProps={{ disabled: ticked.length === 0 }}
      confirmLoading={busy}
      onOk={() => void add()}
      onCancel={onClose}
      style={{ top: 48 }}
      {...(offered.length === 0 && { footer: null })}
    >
      {offered.length === 0 ? (
        <EmptyGuide
          title={t('candidacies.adding.noneTitle', { context })}
          hint={t('candidacies.adding.noneHint', { context })}
          action={
            <Button onClick={() => void navigate('/roster')}>
              {t('candidacies.adding.goRoster', { context })}
            </Button>
          }
        />
      ) : (
        <>
          <Typography.Paragraph type="secondary">
            {t('candidacies.adding.hint', { context })}
            {context === 'chair' && (
              <>
                {' '}
                <SourceTag source="assumed" />{' '}
                {t('candidacies.adding.rules', { months: leaverMonthsOf(documents.scheme.policies) })}
              </>
            )}
          </Typography.Paragraph>
          <div style={{ marginBottom: 12 }}>
            <SearchBox width={300} value={query} onChange={setQuery} />
          </div>
          <Table<Proposal>
            virtual
            size="small"
            rowKey="id"
            pagination={false}
            scroll={{ x: 800, y: 400 }}
            columns={columns}
            dataSource={shown}
            rowSelection={{
              columnWidth: 48,
              selectedRowKeys: [...ticked],
              preserveSelectedRowKeys: true,
              onChange: (keys) => setTicked(keys.map(String)),
            }}
          />
          {progress && (
            <Progress
              percent={Math.floor((progress.done / progress.total) * 100)}
              format={() => t('candidacies.adding.progress', { ...progress })}
            />
          )}
        </>
      )}
    </Modal>
  );
}
