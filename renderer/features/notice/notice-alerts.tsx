import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { NoticeOffice } from './office.ts';

/** Why a list cannot be posted yet, and where to go first. */
export function PostingAlert({ office }: { readonly office: NoticeOffice }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { rows, current, unfinished, mayPost, stage } = office;
  if (!mayPost) {
    return (
      <Alert
        type="info"
        showIcon
        style={{ marginTop: 8 }}
        title={t('notice.empty.early', { stage: t(`cycles.stage.${stage}`) })}
        action={<Button onClick={() => void navigate('/cycles')}>{t('notice.empty.toCycle')}</Button>}
      />
    );
  }
  if (!current) {
    return (
      <Alert
        type="warning"
        showIcon
        style={{ marginTop: 8 }}
        title={t('notice.empty.outdated')}
        description={t('notice.empty.outdatedHint')}
        action={<Button onClick={() => void navigate('/results')}>{t('notice.empty.toResults')}</Button>}
      />
    );
  }
  if (unfinished === 0 || rows.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginTop: 8 }}
      title={t('notice.section.unfinished', { count: unfinished })}
    />
  );
}

interface ChangedAlertProps {
  /** How many have another level now than the list that hangs out says. */
  readonly count: number;
  readonly onTakeDown: () => void;
}

/** A list that no longer says what the results say is taken down and posted anew, not decided on. */
export function ChangedAlert({ count, onTakeDown }: ChangedAlertProps) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginTop: 8 }}
      title={t('notice.section.changed', { count })}
      description={t('notice.section.changedHint')}
      action={<Button onClick={onTakeDown}>{t('notice.section.takeDown')}</Button>}
    />
  );
}
