import { CameraOutlined } from '@ant-design/icons';
import { Button, Input, Typography, Upload, type GetRef } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  checkStatement,
  type IssuerList,
  type StatementVerdict,
} from '../../../shared/proof/check-statement.ts';
import { isComposing } from '../../ui/is-composing.ts';
import { CameraReader } from './camera-reader.tsx';
import { readPictureFile } from './read-code.ts';
import { VerdictCard } from './verdict-card.tsx';
import styles from './verify-desk.module.css';

interface VerifyDeskProps {
  readonly list: IssuerList;
  /** Who signs, as the city's lists name it. */
  readonly issuer: string;
  /** As of when the lists are. */
  readonly asOf: string;
}

/** Takes a certificate's code from a camera, a picture or a scanner that types, and says what it proves. */
export function VerifyDesk({ list, issuer, asOf }: VerifyDeskProps) {
  const { t } = useTranslation();
  const [verdict, setVerdict] = useState<StatementVerdict | null>(null);
  const [typed, setTyped] = useState('');
  const [filming, setFilming] = useState(false);
  const scanner = useRef<GetRef<typeof Input.TextArea>>(null);
  // A scanner types wherever the cursor is; on a phone a cursor would call up the keyboard.
  useEffect(() => {
    if (!matchMedia('(pointer: coarse)').matches) scanner.current?.focus();
  }, []);
  const check = async (text: string) => {
    setFilming(false);
    setVerdict(await checkStatement(text, list, dayjs().format('YYYY-MM-DD')));
  };
  const readFile = async (file: Blob) => {
    const text = await readPictureFile(file);
    if (text === null) setVerdict({ kind: 'noStatement' });
    else await check(text);
  };
  return (
    <div className={styles['desk']}>
      <div className={styles['inputs']}>
        {filming ? (
          <CameraReader onText={(text) => void check(text)} onClose={() => setFilming(false)} />
        ) : (
          <Button type="primary" icon={<CameraOutlined />} onClick={() => setFilming(true)}>
            {t('verify.camera.open')}
          </Button>
        )}
        <Upload.Dragger
          accept="image/*"
          showUploadList={false}
          pastable
          beforeUpload={(file) => {
            void readFile(file);
            return false;
          }}
          className={styles['drop'] ?? ''}
        >
          <p className={styles['dropText']}>{t('verify.picture')}</p>
          <Typography.Text type="secondary">{t('verify.pictureHint')}</Typography.Text>
        </Upload.Dragger>
        <label className={styles['typed']}>
          {t('verify.typed')}
          <Input.TextArea
            ref={scanner}
            rows={3}
            placeholder={t('verify.typedHint')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || isComposing(event)) return;
              event.preventDefault();
              void check(typed);
              setTyped('');
            }}
          />
        </label>
        <Button disabled={typed.trim() === ''} onClick={() => void check(typed)}>
          {t('verify.check')}
        </Button>
      </div>
      <div className={verdict && !filming ? styles['answered'] : ''}>
        {verdict ? (
          <VerdictCard verdict={verdict} issuer={issuer} />
        ) : (
          <Typography.Text type="secondary">{t('verify.waiting')}</Typography.Text>
        )}
        <Typography.Paragraph type="secondary" className={styles['notes'] ?? ''}>
          {asOf}
          <br />
          {t('verify.proves')}
          <br />
          {t('verify.provesNot')}
        </Typography.Paragraph>
      </div>
    </div>
  );
}
