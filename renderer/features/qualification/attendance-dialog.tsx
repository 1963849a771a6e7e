import { Button, Input, Modal, Table, Typography, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '../../../shared/domain/qualification/register-row.ts';
import type { Course } from '../../../shared/schema/qualification.ts';
import { useServices } from '../../data/services-context.tsx';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { parseCount } from '../../ui/parse-count.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { registered } from './registered.ts';
import { useFoundRows } from './use-found-rows.ts';
import { usePersonColumns } from './use-person-columns.tsx';
import type { Register } from '../../data/use-register.ts';

interface AttendanceDialogProps {
  readonly register: Register;
  readonly course: Course;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

const hoursOf = ({ record }: RegisterRow, { id }: Course): number =>
  record?.attendance?.find((one) => one.id === id)?.hours ?? 0;

const countOf = (value: string): number | null => (value.trim() === '' ? 0 : parseCount(value));

/** 签到: whoever was checked by his township may attend; ticking gives all hours of the course, typing fewer. */
export function AttendanceDialog({ register, course, onEdit, onClose }: AttendanceDialogProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const isCity = useIsCityOffice();
  const mayChange = isCity && course.cancelled !== true;
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const listed = useMemo(
    () => register.rows.filter((row) => row.application?.state === 'checked' || hoursOf(row, course) > 0),
    [register.rows, course],
  );
  const { found, text, setText } = useFoundRows(listed);
  const person = usePersonColumns(register);
  const shownHours = (row: RegisterRow): string =>
    typed.get(row.personId) ?? (hoursOf(row, course) === 0 ? '' : String(hoursOf(row, course)));
  const enter = (rows: readonly RegisterRow[], value: string) =>
    setTyped(new Map([...typed, ...rows.map(({ personId }) => [personId, value] as const)]));
  const isWrong = (value: string): boolean => {
    const count = countOf(value);
    return count === null || count > course.hours;
  };
  const changed = listed.filter((row) => {
    const value = typed.get(row.personId);
    return value !== undefined && countOf(value) !== hoursOf(row, course);
  });
  const wrong = changed.filter((row) => isWrong(shownHours(row)));
  const save = async () => {
    const hours = new Map(changed.map((row) => [registered(row), countOf(shownHours(row)) ?? 0]));
    if (await run(() => repositories.qualification.saveAttendance(register.year, course.id, hours)))
      onClose();
  };
  const columns: TableColumnsType<RegisterRow> = [
    ...person,
    {
      key: 'hours',
      title: t('qualification.course.hoursOf', { hours: course.hours }),
      width: 130,
      render: (_, row) =>
        mayChange ? (
          <Input
            aria-label={t('qualification.course.hoursFor', { name: row.person.name })}
            value={shownHours(row)}
            status={isWrong(shownHours(row)) ? 'error' : ''}
            inputMode="numeric"
            maxLength={4}
            style={{ width: 90 }}
            onChange={({ target }) => enter([row], target.value)}
          />
        ) : (
          shownHours(row)
        ),
    },
  ];
  return (
    <Modal
      open
      width={960}
      title={t('qualification.course.title', { title: course.title, on: course.on })}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        mayChange ? (
          <>
            <Button onClick={onEdit}>{t('qualification.course.edit')}</Button>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button
              type="primary"
              loading={busy}
              disabled={changed.length === 0 || wrong.length > 0}
              onClick={() => void save()}
            >
              {t('qualification.course.save', { count: changed.length })}
            </Button>
          </>
        ) : (
          <>
            {isCity && <Button onClick={onEdit}>{t('qualification.course.edit')}</Button>}
            <Button onClick={onClose}>{t('common.close')}</Button>
          </>
        )
      }
    >
      <div style={{ display: 'flex', gap: 8, alignItems: 'center', marginBottom: 8 }}>
        <SearchBox width={260} value={text} onChange={setText} />
        {mayChange && (
          <Button disabled={found.length === 0} onClick={() => enter(found, String(course.hours))}>
            {t('qualification.course.all', { count: found.length })}
          </Button>
        )}
        {wrong.length > 0 && (
          <Typography.Text type="danger" role="alert">
            {t('qualification.course.wrong', { name: wrong[0]?.person.name ?? '', hours: course.hours })}
          </Typography.Text>
        )}
      </div>
      <Table<RegisterRow>
        virtual
        size="small"
        rowKey="personId"
        columns={columns}
        dataSource={found}
        pagination={false}
        scroll={{ y: 360, x: 860 }}
        locale={{
          emptyText: (
            <EmptyGuide
              title={t('qualification.empty.attendance')}
              hint={t('qualification.empty.attendanceHint')}
            />
          ),
        }}
      />
    </Modal>
  );
}
