import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../ui/download-file.ts';
import { useCommand } from '../../ui/use-command.ts';
import { xlsxType } from '../../ui/xlsx-type.ts';
import { unionTemplate } from './union-template.ts';

/** Hands out an empty list of unions. */
export function TemplateButton() {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  const download = async () =>
    downloadFile(
      t('imports.choose.templateFile'),
      await unionTemplate(t('imports.choose.templateTitle'), t('imports.choose.templateNote')),
      xlsxType,
    );
  return (
    <div>
      <Button loading={busy} onClick={() => void run(download)}>
        {t('imports.choose.template')}
      </Button>
    </div>
  );
}
