import { App, Button, Checkbox, Input, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AffectedSheet } from '../../../shared/domain/affected-sheets.ts';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import type { SchemeVersion } from '../../../shared/schema/scheme-version.ts';
import { adoptScheme } from '../../data/adopt-scheme.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFormDraft } from '../../ui/use-form-draft.ts';
import { Labelled } from './editor/labelled.tsx';
import styles from './schemes.module.css';

interface AdoptFormProps {
  readonly cycle: Cycle;
  readonly version: SchemeVersion;
  readonly affected: readonly AffectedSheet[];
  /** How many candidacies they are of. */
  readonly people: number;
}

/** Asks why the cycle changes its scheme and which sheets go back, and does it. */
export function AdoptForm({ cycle, version, affected, people }: AdoptFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const { store } = useServices();
  const { busy, run } = useCommand();
  const draft = useFormDraft<{ reason: string }>(`adopt ${cycle.id} ${version.id}`);
  const [reason, setReason] = useState(draft.restored?.reason ?? '');
  const [all, setAll] = useState(true);
  const [percent, setPercent] = useState<number | null>(null);
  const submitted = affected.filter(({ state }) => state === 'submitted');
  // Items that are no longer asked for send nobody back.
  const returned = submitted.filter(
    ({ open, reworded: read }) => open.length > 0 || (all && read.length > 0),
  );
  const reworded = submitted.filter(
    ({ open, reworded: read }) => open.length === 0 && read.length > 0,
  ).length;
  const adopt = async () => {
    const adoption = { cycleId: cycle.id, schemeKey: version.id, reason, returned };
    const done = await run(() =>
      adoptScheme(store, adoption, (ready, total) => setPercent(Math.floor((ready / total) * 100))),
    );
    setPercent(null);
    if (!done) return;
    draft.drop();
    void message.success(t('schemes.adopted', { year: cycle.year, count: returned.length }));
    void navigate(`/schemes/${encodeURIComponent(version.id)}`);
  };
  const ask = () =>
    modal.confirm({
      title: t('schemes.adoptAsk', { year: cycle.year }),
      content: t('schemes.adoptText', { people, count: returned.length }),
      okText: t('schemes.adopt'),
      onOk: adopt,
    });
  return (
    <section className={styles['adopt']}>
      <Labelled label={t('schemes.adoptReason')}>
        <Input.TextArea
          aria-label={t('schemes.adoptReason')}
          rows={2}
          maxLength={500}
          placeholder={t('schemes.adoptReasonHint')}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
            draft.keep({ reason: event.target.value });
          }}
        />
      </Labelled>
      {reworded > 0 && (
        <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
          {t('schemes.returnReworded', { count: reworded })}
        </Checkbox>
      )}
      {percent !== null && <Progress percent={percent} aria-label={t('schemes.adopting')} />}
      <Button
        type="primary"
        loading={busy}
        disabled={reason.trim() === ''}
        title={reason.trim() === '' ? t('schemes.adoptReasonFirst') : ''}
        onClick={ask}
      >
        {t('schemes.adoptWith', { year: cycle.year, count: returned.length })}
      </Button>
    </section>
  );
}
