import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReturnDetail } from '../../../shared/schema/case.ts';
import styles from './desk.module.css';
import { openReturn } from './open-return.ts';
import type { SheetAccess } from './sheet-access.ts';
import type { SheetView } from './use-sheet-view.ts';

interface SheetNoticesProps {
  readonly view: SheetView;
  readonly access: SheetAccess;
  readonly selfMissing: boolean;
  readonly onItem: (code: string) => void;
}

function ReturnNotice({
  detail,
  mayReopen,
  onItem,
}: {
  readonly detail: ReturnDetail;
  readonly mayReopen: boolean;
  readonly onItem: (code: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <>
          <div className={styles['reason']}>
            {t('scoreSheet.returned.title', { version: detail.version })}
            {detail.reason}
          </div>
          <div>
            {detail.items.length > 0 && t('scoreSheet.returned.items')}
            {detail.items.map((code) => (
              <Button key={code} type="link" size="small" onClick={() => onItem(code)}>
                {code}
              </Button>
            ))}
            {mayReopen && t('scoreSheet.returned.open')}
          </div>
        </>
      }
    />
  );
}

function useReadOnlyText(view: SheetView, access: SheetAccess): string | null {
  const { t } = useTranslation();
  if (access.kind !== 'read') return null;
  switch (access.why) {
    case 'withdrawn':
      return t('scoreSheet.notices.withdrawn');
    case 'archived':
      return t('scoreSheet.notices.archived');
    case 'not-yours':
      return t('scoreSheet.notices.readOnly');
    case 'submitted': {
      const last = view.sheet?.submissions.at(-1);
      if (!last) return null;
      return t('scoreSheet.notices.submitted', {
        at: new Date(last.at).toLocaleString('zh-CN'),
        by: last.by,
      });
    }
    case 'returned':
      return null;
  }
}

/** What the rater must know before scoring: a return, or why nothing can be changed. */
export function SheetNotices({ view, access, selfMissing, onItem }: SheetNoticesProps) {
  const { t } = useTranslation();
  const returned = openReturn(view);
  const readOnlyText = useReadOnlyText(view, access);
  return (
    <>
      {returned && (
        <ReturnNotice
          detail={returned}
          mayReopen={access.kind === 'read' && access.mayReopen}
          onItem={onItem}
        />
      )}
      {readOnlyText !== null && <Alert type="info" showIcon title={readOnlyText} />}
      {selfMissing && access.kind === 'edit' && (
        <Alert type="info" showIcon title={t('scoreSheet.notices.selfMissing')} />
      )}
    </>
  );
}
