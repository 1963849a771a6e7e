import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { isCollectionName } from '../../data/is-collection-name.ts';
import type { CopyCheck, DoubtfulDocument } from '../../data/copy-doubts.ts';
import { hasDoubts } from '../../data/has-doubts.ts';
import { useServices } from '../../data/services-context.tsx';
import { useDocumentTitle } from '../../data/use-document-title.ts';
import { useCommand } from '../../ui/use-command.ts';
import styles from './settings.module.css';

/** More than these would fill the page; another key concerns all of them alike. */
const shown = 10;

const unknown = {};

function DoubtText({ collection, documentId, isMendable }: DoubtfulDocument) {
  const { t } = useTranslation();
  const title = useDocumentTitle(collection, documentId, unknown);
  return <>{t(isMendable ? 'settings.data.doubtMendable' : 'settings.data.doubtLasting', { title })}</>;
}

type Register = NonNullable<CopyCheck['register']>;

/** What the documents as a whole lack, until somebody has seen to it. */
function RegisterText({ register }: { readonly register: Register }) {
  const { t } = useTranslation();
  const { bridge, store } = useServices();
  const { busy, run } = useCommand();
  const accept = async (): Promise<void> => {
    await bridge.mirror?.acceptRegister({ database: store.database.name });
    store.doubts.update({ register: { doubted: false, collections: [] } });
  };
  return (
    <>
      <ul className={styles['plainList'] ?? ''}>
        {register.doubted && <li>{t('settings.data.registerDoubted')}</li>}
        {register.collections.map(({ collection, expected, found }) => {
          const name = isCollectionName(collection) ? t(`syncCentre.documents.${collection}`) : collection;
          const key = found < expected ? 'settings.data.registerMissing' : 'settings.data.registerChanged';
          return <li key={collection}>{t(key, { name, expected, found })}</li>;
        })}
      </ul>
      <Button size="small" loading={busy} onClick={() => void run(accept)}>
        {t('settings.data.acceptRegister')}
      </Button>
    </>
  );
}

/** How far the look at every document is, and what it has found. */
export function CopyCheckText({ check }: { readonly check: CopyCheck }) {
  const { t } = useTranslation();
  const { state, done, total, documents, register } = check;
  const rest = documents.length - shown;
  if (!hasDoubts(check)) {
    if (state === 'failed') return <>{t('settings.data.checkFailed')}</>;
    if (state !== 'done') return <>{t('settings.data.checking', { done, total })}</>;
    return <>{t(done > 0 ? 'settings.data.checked' : 'settings.data.checkedNone', { done })}</>;
  }
  return (
    <>
      <Typography.Text type="danger">{t('settings.data.doubts')}</Typography.Text>
      <ul className={styles['plainList'] ?? ''}>
        {documents.slice(0, shown).map((one) => (
          <li key={`${one.collection}/${one.documentId}`}>
            <DoubtText {...one} />
          </li>
        ))}
        {rest > 0 && <li>{t('settings.data.unreadableMore', { count: rest })}</li>}
      </ul>
      {register && (register.doubted || register.collections.length > 0) && (
        <RegisterText register={register} />
      )}
    </>
  );
}
