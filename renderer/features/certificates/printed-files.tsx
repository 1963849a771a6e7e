import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';
import type { PrintedBatch } from './print-many.ts';

/** The newest files, the last one first; all of them lie in the same folder. */
const shownFiles = 5;

export function PrintedFiles({ batches }: { readonly batches: readonly PrintedBatch[] }) {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const { run } = useCommand();
  const paths = batches.flatMap(({ result }) => (result.kind === 'file' ? [result.path] : []));
  return paths.slice(-shownFiles).map((path) => (
    <div key={path} style={{ marginTop: 12 }}>
      <Typography.Text style={{ wordBreak: 'break-all' }}>{path}</Typography.Text>
      <div>
        <Button type="link" size="small" onClick={() => void run(() => bridge.print.open({ path }))}>
          {t('certificates.printing.open')}
        </Button>
        <Button type="link" size="small" onClick={() => void run(() => bridge.print.reveal({ path }))}>
          {t('certificates.printing.reveal')}
        </Button>
      </div>
    </div>
  ));
}
