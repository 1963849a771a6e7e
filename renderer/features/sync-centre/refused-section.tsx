import { Button, Space, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { firstValueFrom } from 'rxjs';
import { AppError } from '../../../shared/lib/app-error.ts';
import { isErrorCode } from '../../../shared/lib/error-texts.ts';
import { useServices } from '../../data/services-context.tsx';
import type { Sync } from '../../sync/sync.ts';
import { isToHandInAnew } from '../../sync/reopen-refused.ts';
import type { Refusal } from '../../sync/sync-records.ts';
import { SavedTable } from '../../ui/saved-table.tsx';
import { errorMessage } from '../../ui/show-error.ts';
import { useCommand } from '../../ui/use-command.ts';
import type { AskedState } from '../../ui/asked-field.ts';
import { documentPlace } from './document-place.ts';
import styles from './sync-centre.module.css';
import { useRefusalTitles } from './use-refusal-titles.ts';

interface RefusedSectionProps {
  readonly sync: Sync;
  readonly refusals: readonly Refusal[];
}

/** Whether it was written here before the city knew this PC, in nobody's name. */
const isUnsigned = ({ code, document }: Refusal, deviceId: string): boolean =>
  code === 'STAMP_FOREIGN' && (document.deviceId === deviceId || document.deviceId === 'system');

function useReason(): (refusal: Refusal) => string {
  const { t } = useTranslation();
  const { deviceId } = useServices().store;
  return (refusal) => {
    const { code, params } = refusal;
    if (isUnsigned(refusal, deviceId)) return t('syncCentre.refused.unsigned');
    return isErrorCode(code)
      ? errorMessage(new AppError(code, params))
      : t('syncCentre.refused.unknown', { code });
  };
}

/** Sends on what was entered on this PC before the city knew it. */
function ResendAll({ sync, refusals }: RefusedSectionProps) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  const { deviceId } = useServices().store;
  const earlier = refusals.filter((refusal) => isUnsigned(refusal, deviceId));
  if (earlier.length === 0) return null;
  const resend = async () => {
    for (const refusal of earlier) await sync.resend(refusal);
  };
  return (
    <Tooltip title={t('syncCentre.refused.resendAllHint')}>
      <Button loading={busy} onClick={() => void run(resend)}>
        {t('syncCentre.refused.resendAll')}
      </Button>
    </Tooltip>
  );
}

/** What the city did not take, why, and the way to mend it. */
export function RefusedSection({ sync, refusals }: RefusedSectionProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { busy, run } = useCommand();
  const { repositories, store } = useServices();
  const { deviceId } = store;
  const reasonOf = useReason();
  const titles = useRefusalTitles(refusals);
  const mend = async (refusal: Refusal) => {
    const unions = await firstValueFrom(repositories.unions.watchAll());
    const unsigned = isUnsigned(refusal, deviceId);
    const reason = unsigned ? t('syncCentre.refused.unsignedHere') : reasonOf(refusal);
    const state: AskedState = { reason };
    if (isToHandInAnew(refusal)) await sync.reopen(refusal);
    await navigate(documentPlace(refusal, unions), { state });
  };
  if (refusals.length === 0) return null;
  return (
    <section className={styles['section']}>
      <div className={styles['head']}>
        <h2>{t('syncCentre.refused.title')}</h2>
        <span className={styles['quiet']}>{t('syncCentre.refused.hint')}</span>
        <ResendAll sync={sync} refusals={refusals} />
      </div>
      <SavedTable<Refusal>
        exported={t('syncCentre.refused.title')}
        dated={false}
        size="small"
        rows={refusals}
        rowKey={({ key }) => key}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: t('syncCentre.refused.document'),
            width: 280,
            render: (_, { key }) => titles.get(key) ?? '',
          },
          { title: t('syncCentre.refused.reason'), render: (_, refusal) => reasonOf(refusal) },
          {
            key: 'acts',
            width: 220,
            render: (_, refusal) => (
              <Space>
                <Button
                  type={isUnsigned(refusal, deviceId) ? 'default' : 'primary'}
                  onClick={() => void run(() => mend(refusal))}
                >
                  {t(isToHandInAnew(refusal) ? 'syncCentre.refused.reopen' : 'syncCentre.refused.open')}
                </Button>
                {!isToHandInAnew(refusal) && (
                  <Button
                    type={isUnsigned(refusal, deviceId) ? 'primary' : 'default'}
                    disabled={busy}
                    onClick={() => void run(() => sync.resend(refusal))}
                  >
                    {t('syncCentre.refused.resend')}
                  </Button>
                )}
              </Space>
            ),
          },
        ]}
      />
    </section>
  );
}
