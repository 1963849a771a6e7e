import { Alert, Spin, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../../ui/show-error.ts';
import styles from './import.module.css';

interface ChooseFileProps {
  readonly text: string;
  readonly hint: string;
  readonly onFile: (file: File) => Promise<void>;
}

/** A place to drop a spreadsheet into; what is wrong with one is said there and stays to be read. */
export function ChooseFile({ text, hint, onFile }: ChooseFileProps) {
  const { t } = useTranslation();
  const [reading, setReading] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const read = async (file: File) => {
    setReading(file.name);
    setRefused(null);
    try {
      await onFile(file);
    } catch (error) {
      setRefused(errorMessage(error));
    } finally {
      setReading(null);
    }
  };
  return (
    <>
      {refused && <Alert type="error" showIcon title={refused} role="alert" />}
      <Spin spinning={reading !== null} description={t('imports.choose.reading', { file: reading ?? '' })}>
        <Upload.Dragger
          accept=".xlsx,.xls,.csv,.txt"
          showUploadList={false}
          disabled={reading !== null}
          beforeUpload={(file) => {
            void read(file);
            return false;
          }}
          className={styles['drop'] ?? ''}
        >
          <p className={styles['dropText']}>{text}</p>
          <Typography.Text type="secondary">{hint}</Typography.Text>
        </Upload.Dragger>
      </Spin>
    </>
  );
}
