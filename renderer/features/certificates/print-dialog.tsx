import { Alert, Button, Modal, Progress, Radio, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import { useServices } from '../../data/services-context.tsx';
import { PaperChoice } from './paper-choice.tsx';
import { keepPrintPaper, readPrintPaper, type PrintPaper } from './print-paper.ts';
import { PrintedFiles } from './printed-files.tsx';
import { usePrint, type Printing } from './use-print.ts';

interface PrintDialogProps {
  readonly certificates: readonly Certificate[];
  readonly onClose: () => void;
}

/** Printing one or many certificates, with progress, a way to stop, and the files at the end. */
export function PrintDialog({ certificates, onClose }: PrintDialogProps) {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const [mode, setMode] = useState<'combined' | 'single'>('combined');
  const [paper, setPaper] = useState(readPrintPaper);
  const printing = usePrint(certificates);
  const count = certificates.length;
  // A browser opens a window for each file, and blocks all but the first.
  const mayChoose = count > 1 && bridge.kind === 'desktop' && printing.state === 'idle';
  const choosePaper = (chosen: PrintPaper) => {
    keepPrintPaper(chosen);
    setPaper(chosen);
  };
  const start = () => printing.start({ mode, blank: paper.kind === 'blank' ? paper.shift : null });
  return (
    <Modal
      open
      title={t('certificates.printing.title', { count })}
      onCancel={onClose}
      closable={printing.state !== 'printing'}
      mask={{ closable: false }}
      footer={<Footer printing={printing} onStart={start} onClose={onClose} />}
    >
      <Typography.Paragraph type="secondary">{t('certificates.printing.paper')}</Typography.Paragraph>
      {printing.state === 'idle' && (
        <PaperChoice kind={certificates[0]?.kind ?? 'level'} value={paper} onChange={choosePaper} />
      )}
      {printing.state === 'idle' && bridge.kind === 'web' && (
        <Alert type="info" showIcon title={t('issuing.noCode.browser')} style={{ marginTop: 12 }} />
      )}
      {mayChoose && (
        <Radio.Group
          vertical
          style={{ marginTop: 12 }}
          value={mode}
          onChange={(event) => setMode(event.target.value === 'single' ? 'single' : 'combined')}
          options={[
            { value: 'combined', label: t('certificates.printing.combined') },
            { value: 'single', label: t('certificates.printing.single') },
          ]}
        />
      )}
      <Outcome printing={printing} count={count} />
      <WithoutCode printing={printing} />
      <PrintedFiles batches={printing.batches} />
    </Modal>
  );
}

interface FooterProps {
  readonly printing: Printing;
  readonly onStart: () => void;
  readonly onClose: () => void;
}

function Footer({ printing: { state, stop }, onStart, onClose }: FooterProps) {
  const { t } = useTranslation();
  switch (state) {
    case 'idle':
      return (
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" onClick={onStart}>
            {t('certificates.printing.start')}
          </Button>
        </>
      );
    case 'printing':
      return <Button onClick={stop}>{t('certificates.printing.stop')}</Button>;
    case 'done':
    case 'stopped':
      return (
        <Button type="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
      );
  }
}

function WithoutCode({ printing: { batches } }: { readonly printing: Printing }) {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const count = batches.reduce((sum, { withoutCode }) => sum + withoutCode, 0);
  // A browser was told before.
  if (count === 0 || bridge.kind === 'web') return null;
  const text = t('issuing.noCode.some', { count });
  return <Alert type="info" showIcon title={text} style={{ marginTop: 8 }} />;
}

function Outcome({
  printing: { state, done, batches },
  count,
}: {
  readonly printing: Printing;
  readonly count: number;
}) {
  const { t } = useTranslation();
  switch (state) {
    case 'idle':
      return null;
    case 'printing':
      return (
        <div role="status">
          {t('certificates.printing.progress', { done, total: count })}
          <Progress percent={(done / count) * 100} showInfo={false} />
        </div>
      );
    case 'stopped':
      return <Alert type="warning" showIcon title={t('certificates.printing.stopped', { done })} />;
    case 'done': {
      const inBrowser = batches.some(({ result }) => result.kind === 'dialog');
      const text = inBrowser
        ? t('certificates.printing.dialog', { count })
        : t('certificates.printing.done', { count });
      return <Alert type="success" showIcon title={text} />;
    }
  }
}
