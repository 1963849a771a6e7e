import { Button, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course } from '../../../shared/schema/qualification.ts';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import layout from '../../ui/list-page.module.css';
import { AttendanceDialog } from './attendance-dialog.tsx';
import { CourseDialog } from './course-dialog.tsx';
import type { Register } from '../../data/use-register.ts';

/** 培训: the city's courses of the year and who attended them. */
export function TrainingTab({ register }: { readonly register: Register }) {
  const { t } = useTranslation();
  const mayChange = useIsCityOffice();
  const [editing, setEditing] = useState<Course | 'new' | null>(null);
  const [openId, setOpen] = useState<string | null>(null);
  const { courses, rows, year } = register;
  const shown = courses
    .filter(({ on }) => on.startsWith(`${year}-`))
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? -1 : 1));
  const attended = ({ id }: Course): number =>
    rows.filter(({ record }) => record?.attendance?.some((one) => one.id === id)).length;
  const open = courses.find(({ id }) => id === openId);
  return (
    <div className={layout['page']}>
      <div className={layout['bar']}>
        <Typography.Text type="secondary">{t('qualification.course.hint')}</Typography.Text>
        <span className={layout['space']} />
        {mayChange && (
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('qualification.course.add')}
          </Button>
        )}
      </div>
      <FillTable<Course>
        label={t('qualification.course.list')}
        rows={shown}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setOpen(id)}
        columns={[
          { title: t('training.on'), width: 120, dataIndex: 'on' },
          { title: t('training.kind'), width: 130, render: (_, { kind }) => t(`training.kinds.${kind}`) },
          { title: t('training.name'), width: 360, ellipsis: true, dataIndex: 'title' },
          { title: t('qualification.course.place'), width: 200, ellipsis: true, dataIndex: 'place' },
          { title: t('training.hours'), width: 80, align: 'right', dataIndex: 'hours' },
          {
            title: t('qualification.course.attended'),
            width: 100,
            align: 'right',
            render: (_, course) => attended(course),
          },
          {
            title: t('common.state'),
            width: 100,
            render: (_, { cancelled }) =>
              cancelled ? t('qualification.course.cancelled') : t('qualification.course.held'),
          },
        ]}
        empty={
          <EmptyGuide title={t('qualification.empty.courses')} hint={t('qualification.empty.coursesHint')} />
        }
      />
      {editing && (
        <CourseDialog course={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {open && !editing && (
        <AttendanceDialog
          key={open.id}
          register={register}
          course={open}
          onEdit={() => setEditing(open)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
