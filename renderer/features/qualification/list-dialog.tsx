import { Alert, App, Form, Modal, Table, Typography, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findTable, tableBody } from '../../../shared/import/find-table.ts';
import {
  applicantFields,
  readQualificationList,
  resultFields,
  type ListLine,
} from '../../../shared/import/qualification-list.ts';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import { useServices } from '../../data/services-context.tsx';
import { readFile } from '../../spreadsheet/read-file.ts';
import type { ReadWorkbook } from '../../spreadsheet/workbook.ts';
import { ChooseButton } from '../../ui/choose-button.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useUndo } from '../../ui/use-undo.tsx';
import { registered } from './registered.ts';
import type { Register } from '../../data/use-register.ts';

interface ListDialogProps {
  readonly kind: 'applications' | 'results';
  readonly register: Register;
  readonly onClose: () => void;
}

/** The first sheet, hidden ones left out, whose head names the columns. @throws AppError QUALIFICATION_LIST_UNKNOWN */
function tableOf(book: ReadWorkbook, kind: ListDialogProps['kind']) {
  const fields = kind === 'results' ? resultFields : applicantFields;
  for (const { rows, hidden } of book.sheets) {
    const table = hidden ? null : findTable(rows, fields);
    if (table && 'name' in table.mapping && (kind === 'applications' || 'points' in table.mapping))
      return { lines: tableBody(rows, table).lines, mapping: table.mapping };
  }
  throw new AppError('QUALIFICATION_LIST_UNKNOWN', { file: book.file });
}

type ChosenList = ReturnType<typeof tableOf> & { readonly file: string };

/** 按名单报名 and 导入成绩: a list out of a spreadsheet, looked at line by line before anything is written. */
export function ListDialog({ kind, register, onClose }: ListDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { busy, run } = useCommand();
  const [list, setList] = useState<ChosenList | null>(null);
  const [day, setDay] = useState(register.today);
  const { rows, rule } = register;
  const lines = useMemo(() => {
    if (!list) return [];
    const rules = kind === 'results' ? { kind, on: parseDate(day), sittings: rule.sittings } : { kind };
    return readQualificationList(list.lines, list.mapping, rows, rules);
  }, [list, kind, day, rows, rule]);
  const sound = lines.filter(({ problem }) => problem === null);
  const take = useTakeList(kind, register);
  const save = async () => {
    if (!(await run(() => take(sound)))) return;
    void message.success(t('qualification.list.done', { count: sound.length }));
    onClose();
  };
  const choose = ([file]: readonly File[]) =>
    run(async () => {
      if (file) setList({ ...tableOf(await readFile(file), kind), file: file.name });
    });
  return (
    <Modal
      open
      width={860}
      title={t(`qualification.list.title.${kind}`)}
      okText={t('qualification.list.ok', { count: sound.length })}
      okButtonProps={{ disabled: sound.length === 0, loading: busy }}
      mask={{ closable: false }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t(`qualification.list.text.${kind}`)}</Typography.Paragraph>
      {kind === 'results' && (
        <Form.Item label={t('qualification.exam.on')}>
          <DateInput value={day} onChange={setDay} />
        </Form.Item>
      )}
      <ChooseButton
        text={list ? t('qualification.list.again') : t('qualification.list.choose')}
        multiple={false}
        busy={busy}
        accept=".xlsx,.xls,.csv,.txt"
        onChoose={(files) => void choose(files)}
      />
      {list && <Preview lines={lines} file={list.file} showsPoints={kind === 'results'} />}
    </Modal>
  );
}

/** Does what the sound lines say, with one way back. */
function useTakeList(kind: ListDialogProps['kind'], { year, rule }: Register) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const undo = useUndo();
  const { qualification } = repositories;
  return async (lines: readonly ListLine[]) => {
    const people = lines.flatMap(({ row, on, points }) =>
      row ? [{ person: registered(row), on: on ?? '', points, row }] : [],
    );
    if (kind === 'applications') {
      await qualification.apply(
        year,
        people.map(({ person }) => person),
      );
      const ids = people.map(({ person }) => `${year}|${person.personId}`);
      undo(t('qualification.list.done', { count: ids.length }), () => qualification.withdraw(ids));
      return;
    }
    await qualification.saveResults(rule, people);
    const former = people.map(({ person, on, row }) => ({
      person,
      on,
      points: row.record?.sittings?.find((sitting) => sitting.on === on)?.points ?? null,
    }));
    undo(t('qualification.list.done', { count: people.length }), () =>
      qualification.saveResults(rule, former),
    );
  };
}

interface PreviewProps {
  readonly lines: readonly ListLine[];
  readonly file: string;
  readonly showsPoints: boolean;
}

function Preview({ lines, file, showsPoints }: PreviewProps) {
  const { t } = useTranslation();
  const refused = lines.filter(({ problem }) => problem !== null).length;
  const columns: TableColumnsType<ListLine> = [
    { key: 'line', title: t('qualification.list.line'), dataIndex: 'line', width: 64, align: 'right' },
    { key: 'name', title: t('common.name'), dataIndex: 'name', width: 100 },
    {
      key: 'unit',
      title: t('common.unit'),
      ellipsis: true,
      render: (_, { row, unit }) => row?.union?.name ?? unit,
    },
    {
      key: 'points',
      title: t('qualification.exam.points'),
      width: 90,
      align: 'right',
      hidden: !showsPoints,
      render: (_, { points }) => (points === null ? '' : formatPoints(points)),
    },
    {
      key: 'on',
      title: t('qualification.exam.on'),
      width: 120,
      hidden: !showsPoints,
      render: (_, { on }) => on ?? '',
    },
    {
      key: 'problem',
      title: t('qualification.list.outcome'),
      width: 260,
      render: (_, { problem }) =>
        problem === null ? (
          t('qualification.list.sound')
        ) : (
          <Typography.Text type="warning">{t(`qualification.list.problem.${problem}`)}</Typography.Text>
        ),
    },
  ];
  return (
    <>
      <Alert
        style={{ marginBlock: 12 }}
        type={refused > 0 ? 'warning' : 'info'}
        showIcon
        title={t('qualification.list.found', { file, count: lines.length, refused })}
      />
      <Table<ListLine>
        size="small"
        rowKey="line"
        columns={columns}
        dataSource={lines}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        scroll={{ y: 300 }}
      />
    </>
  );
}
