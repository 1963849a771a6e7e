import { Button, Spin } from 'antd';
import { useRef, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachProgress } from './use-attach.ts';
import styles from './evidence.module.css';
import { useFileDrop } from './use-file-drop.ts';

interface AddFilesProps {
  readonly progress: AttachProgress | null;
  readonly onFiles: (files: readonly File[]) => void;
}

const accepted = 'image/jpeg,image/png,image/webp,application/pdf';

/** A tablet has a camera where a desk PC has a file dialog. */
const hasCamera = (): boolean => window.matchMedia('(pointer: coarse)').matches;

/** Where files come from: dragged, pasted, chosen or photographed. */
export function AddFiles({ progress, onFiles }: AddFilesProps) {
  const { t } = useTranslation();
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const { over, handlers } = useFileDrop(onFiles);
  const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    onFiles([...(target.files ?? [])]);
    // The same file can be chosen again after it was removed.
    target.value = '';
  };
  return (
    <div className={styles['drop']} data-over={over || undefined} {...handlers}>
      {progress ? (
        <div role="status" className={styles['adding']}>
          <Spin size="small" /> {t('evidence.adding', { ...progress })}
        </div>
      ) : (
        <>
          <div>{t('evidence.drop')}</div>
          <div className={styles['buttons']}>
            <Button type="primary" onClick={() => chooser.current?.click()}>
              {t('evidence.choose')}
            </Button>
            {hasCamera() && <Button onClick={() => camera.current?.click()}>{t('evidence.camera')}</Button>}
          </div>
        </>
      )}
      <input
        ref={chooser}
        hidden
        type="file"
        multiple
        accept={accepted}
        aria-label={t('evidence.choose')}
        onChange={take}
      />
      <input ref={camera} hidden type="file" accept="image/*" capture="environment" onChange={take} />
    </div>
  );
}
