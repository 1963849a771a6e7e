import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '../../../shared/domain/qualification/register-row.ts';
import { useServices } from '../../data/services-context.tsx';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useUndo } from '../../ui/use-undo.tsx';
import { ListDialog } from './list-dialog.tsx';
import { registered } from './registered.ts';
import { useIsTownship } from './use-is-township.ts';
import type { Register } from '../../data/use-register.ts';
import { VolunteerDialog } from './volunteer-dialog.tsx';

interface ActsProps {
  readonly register: Register;
  readonly picked: readonly RegisterRow[];
  readonly onDone: () => void;
}

const idsOf = (rows: readonly RegisterRow[]): readonly string[] =>
  rows.flatMap(({ application }) => (application ? [application.id] : []));

/** What a township does with the chosen people, and what the city does. */
export function ApplicationActs(props: ActsProps) {
  const isTownship = useIsTownship();
  const isCity = useIsCityOffice();
  if (isTownship) return <TownshipActs {...props} />;
  return isCity ? <CityActs {...props} /> : null;
}

function TownshipActs({ register, picked, onDone }: ActsProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const undo = useUndo();
  const [dialog, setDialog] = useState<'volunteer' | 'list' | 'refuse' | null>(null);
  const { qualification } = repositories;
  const open = picked.filter(({ stage, failures }) => stage === 'none' && failures.length === 0);
  const applied = picked.filter(({ application }) => application?.state === 'applied');
  const apply = async () => {
    const people = open.map(registered);
    if (!(await run(() => qualification.apply(register.year, people)))) return;
    const ids = people.map(({ personId }) => `${register.year}|${personId}`);
    undo(t('qualification.acts.applied', { count: people.length }), () => qualification.withdraw(ids));
    onDone();
  };
  const pass = async () => {
    const ids = idsOf(applied);
    if (!(await run(() => qualification.check(ids, 'checked', '')))) return;
    undo(t('qualification.acts.checked', { count: ids.length }), () =>
      qualification.check(ids, 'applied', ''),
    );
    onDone();
  };
  const withdraw = async () => {
    const people = applied.map(registered);
    if (!(await run(() => qualification.withdraw(idsOf(applied))))) return;
    undo(t('qualification.acts.withdrawn', { count: people.length }), () =>
      qualification.apply(register.year, people),
    );
    onDone();
  };
  return (
    <>
      {applied.length > 0 && (
        <>
          <Button onClick={() => void withdraw()}>
            {t('qualification.acts.withdraw', { count: applied.length })}
          </Button>
          <Button onClick={() => setDialog('refuse')}>
            {t('qualification.acts.refuse', { count: applied.length })}
          </Button>
          <Button type="primary" loading={busy} onClick={() => void pass()}>
            {t('qualification.acts.check', { count: applied.length })}
          </Button>
        </>
      )}
      {applied.length === 0 && (
        <>
          <Button onClick={() => setDialog('volunteer')}>{t('qualification.acts.volunteer')}</Button>
          <Button onClick={() => setDialog('list')}>{t('qualification.acts.list')}</Button>
          <Button type="primary" loading={busy} disabled={open.length === 0} onClick={() => void apply()}>
            {t('qualification.acts.apply', { count: open.length })}
          </Button>
        </>
      )}
      {dialog === 'volunteer' && <VolunteerDialog year={register.year} onClose={() => setDialog(null)} />}
      {dialog === 'list' && (
        <ListDialog kind="applications" register={register} onClose={() => setDialog(null)} />
      )}
      {dialog === 'refuse' && (
        <ReasonDialog
          draftKey="qualification-refuse"
          title={t('qualification.acts.refuse', { count: applied.length })}
          explain={t('qualification.acts.refuseText')}
          label={t('qualification.column.opinion')}
          placeholder={t('qualification.acts.refuseExample')}
          okText={t('qualification.acts.refuseOk')}
          onSubmit={(reason) => qualification.check(idsOf(applied), 'refused', reason)}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

function CityActs({ register, picked, onDone }: ActsProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { run } = useCommand();
  const [refusing, setRefusing] = useState(false);
  const checked = picked.filter(
    ({ application, stage }) => application?.state === 'checked' && stage !== 'certified',
  );
  const refused = checked.filter(({ record }) => record?.state === 'refused');
  const open = checked.filter(({ record }) => record?.state !== 'refused');
  const { qualification } = repositories;
  const all = async (rows: readonly RegisterRow[], opinion: string | null) => {
    for (const row of rows) await qualification.refuse(register.rule, registered(row), opinion);
    onDone();
  };
  return (
    <>
      {refused.length > 0 && (
        <Button onClick={() => void run(() => all(refused, null))}>
          {t('qualification.acts.admit', { count: refused.length })}
        </Button>
      )}
      <Button disabled={open.length === 0} onClick={() => setRefusing(true)}>
        {t('qualification.acts.refuse', { count: open.length })}
      </Button>
      {refusing && (
        <ReasonDialog
          draftKey="qualification-refuse-city"
          title={t('qualification.acts.refuse', { count: open.length })}
          explain={t('qualification.acts.refuseText')}
          label={t('qualification.column.opinion')}
          placeholder={t('qualification.acts.refuseExample')}
          okText={t('qualification.acts.refuseOk')}
          onSubmit={(reason) => all(open, reason)}
          onClose={() => setRefusing(false)}
        />
      )}
    </>
  );
}
