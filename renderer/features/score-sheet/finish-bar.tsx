import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './desk.module.css';

/** How many items the bar names before it says “等”. */
const mostNamed = 6;

interface FinishBarProps {
  readonly missing: readonly string[];
  readonly all: number;
  /** The items whose typed number was refused, named; empty when there is none. */
  readonly refused: string;
  readonly onItem: (code: string) => void;
}

/** What is still to do before the sheet can be submitted, each a way to its field, and the keys that help. */
export function FinishBar({ missing, all, refused, onItem }: FinishBarProps) {
  const { t } = useTranslation();
  return (
    <footer className={styles['finish']}>
      <div role="status" className={styles['todo']}>
        {refused !== '' && (
          <span className={styles['problem']}>{t('scoreSheet.finish.refused', { items: refused })}</span>
        )}
        {missing.length > 0 ? (
          <>
            <span>{t('scoreSheet.finish.missing', { count: missing.length })}</span>
            {missing.slice(0, mostNamed).map((code) => (
              <Button key={code} type="link" size="small" onClick={() => onItem(code)}>
                {code}
              </Button>
            ))}
            {missing.length > mostNamed && <span>{t('scoreSheet.finish.more')}</span>}
          </>
        ) : (
          refused === '' && (
            <span className={styles['ready']}>{t('scoreSheet.finish.ready', { count: all })}</span>
          )
        )}
      </div>
      <div className={styles['legend']} aria-label={t('scoreSheet.finish.legendLabel')}>
        {t('scoreSheet.finish.legend')}
      </div>
    </footer>
  );
}
