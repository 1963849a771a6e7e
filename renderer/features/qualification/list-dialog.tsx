import { Form, Modal, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listTable, type ListTable } from '../../../shared/import/list-table.ts';
import {
  applicantFields,
  readQualificationList,
  resultFields,
  type ListLine,
} from '../../../shared/import/qualification-list.ts';
import type { FieldLabels } from '../../../shared/import/table-head.ts';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import { useServices } from '../../data/services-context.tsx';
import type { Register } from '../../data/use-register.ts';
import { readFile } from '../../spreadsheet/read-file.ts';
import type { ReadWorkbook } from '../../spreadsheet/workbook.ts';
import { ChooseButton } from '../../ui/choose-button.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useUndo } from '../../ui/use-undo.tsx';
import { ListColumns } from './list-columns.tsx';
import { ListPreview } from './list-preview.tsx';
import { registered } from './registered.ts';

interface ListDialogProps {
  readonly kind: 'applications' | 'results';
  readonly register: Register;
  readonly onClose: () => void;
}

type Kind = ListDialogProps['kind'];
type ChosenList = ListTable & { readonly file: string };

const fieldsOf = (kind: Kind): FieldLabels => (kind === 'results' ? resultFields : applicantFields);

/** The first sheet, hidden ones left out, whose head names the columns; else what the first one lacks. */
function tableOf(book: ReadWorkbook, kind: Kind): ListTable {
  const needed = kind === 'results' ? ['name', 'points'] : ['name'];
  const tables = book.sheets
    .filter(({ hidden }) => !hidden)
    .map(({ rows }) => listTable(rows, fieldsOf(kind), needed));
  const found = tables.find((table) => table.kind === 'found') ?? tables[0];
  return found ?? { kind: 'lacking', missing: needed, read: [] };
}

/** 按名单报名 and 导入成绩: a list out of a spreadsheet, looked at line by line before anything is written. */
export function ListDialog({ kind, register, onClose }: ListDialogProps) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  const [list, setList] = useState<ChosenList | null>(null);
  const [day, setDay] = useState(register.today);
  const { rows, rule } = register;
  const lines = useMemo(() => {
    if (list?.kind !== 'found') return [];
    const rules = kind === 'results' ? { kind, on: parseDate(day), sittings: rule.sittings } : { kind };
    return readQualificationList(list.lines, list.mapping, rows, rules);
  }, [list, kind, day, rows, rule]);
  const sound = lines.filter(({ problem }) => problem === null);
  const take = useTakeList(kind, register);
  const save = async () => {
    if (await run(() => take(sound))) onClose();
  };
  const choose = ([file]: readonly File[]) =>
    run(async () => {
      if (file) setList({ ...tableOf(await readFile(file), kind), file: file.name });
    });
  return (
    <Modal
      open
      width={1000}
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
      {list && <ListColumns list={list} file={list.file} fields={fieldsOf(kind)} />}
      {list?.kind === 'found' && (
        <ListPreview lines={lines} file={list.file} rule={rule} showsPoints={kind === 'results'} />
      )}
    </Modal>
  );
}

/** Does what the sound lines say, with one way back. */
function useTakeList(kind: Kind, { year, rule }: Register) {
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
