import { SearchOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundThing } from './found-thing.ts';
import { SearchPalette } from './search-palette.tsx';
import styles from './search.module.css';

interface SearchBoxProps {
  /** The screens of whoever works here, and what can be begun on them. */
  readonly pages: readonly FoundThing[];
  /** The names of these screens; things are found only where one of them shows such things. */
  readonly places: ReadonlySet<string>;
}

const isHotkey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';

/** The field in the head that finds anything; Ctrl+K opens it from everywhere but a dialog. */
export function SearchBox({ pages, places }: SearchBoxProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isHotkey(event) || event.isComposing) return;
      event.preventDefault();
      // What is being typed into a dialog is not to be covered.
      if (!document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <Button className={styles['field'] ?? ''} icon={<SearchOutlined />} onClick={() => setOpen(true)}>
        <span className={styles['hint']}>{t('search.field')}</span>
        <kbd className={styles['key']}>Ctrl+K</kbd>
      </Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        closable={false}
        width={640}
        style={{ top: 72 }}
        destroyOnHidden
        title={null}
        aria-label={t('search.title')}
      >
        <SearchPalette pages={pages} places={places} onClose={() => setOpen(false)} />
      </Modal>
    </>
  );
}
