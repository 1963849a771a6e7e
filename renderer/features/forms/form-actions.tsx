import { PrinterOutlined } from '@ant-design/icons';
import { Button, Flex, Tooltip } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { officeJob } from '../../print/office/office-job.ts';
import type { OfficeSheet } from '../../print/office/office-form-schema.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { useCommand } from '../../ui/use-command.ts';
import { ElsewhereActions } from './elsewhere-actions.tsx';
import { ExportButton } from './export-button.tsx';
import { formFills, type FilledForm } from './fill-forms.ts';
import { madeElsewhere, type ElsewhereForm, type FormName } from './form-list.ts';
import type { FormsOffice } from './forms-office.ts';

/** One print job holds at most this many forms. */
const most = 1000;

interface FormActionsProps {
  readonly name: FormName;
  readonly office: FormsOffice;
}

const isElsewhere = (name: FormName): name is ElsewhereForm => Object.hasOwn(madeElsewhere, name);

/** How a form is printed: here, blank or filled in, or on the screen where it is made. */
export function FormActions({ name, office }: FormActionsProps) {
  return isElsewhere(name) ? (
    <ElsewhereActions name={name} office={office} />
  ) : (
    <PrintActions name={name} office={office} />
  );
}

interface PrintActionsProps {
  readonly name: FilledForm;
  readonly office: FormsOffice;
}

function PrintActions({ name, office }: PrintActionsProps) {
  const { t } = useTranslation();
  const { bridge, store } = useServices();
  const blank = useCommand();
  const filled = useCommand();
  const sheets = useMemo(() => formFills[name].filled(office), [name, office]);
  const print = async (papers: readonly OfficeSheet[], key: 'fileName' | 'fileNameBlank') => {
    const { year } = office.cycle;
    const fileName = paperText(`forms.${key}`, { year, form: paperText(`forms.form.${name}`) });
    const printed = await bridge.print.toPdf(
      officeJob(office.cycle.scheme, papers, fileName, store.clock.now()),
    );
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
  };
  const why =
    sheets.length === 0 ? t('forms.noneYet') : sheets.length > most ? t('forms.tooMany', { most }) : '';
  return (
    <Flex gap={8}>
      <Button
        loading={blank.busy}
        onClick={() => void blank.run(() => print(formFills[name].blank(office), 'fileNameBlank'))}
      >
        {t('forms.blank')}
      </Button>
      <Tooltip title={why}>
        <Button
          icon={<PrinterOutlined />}
          disabled={why !== ''}
          loading={filled.busy}
          onClick={() =>
            void filled.run(() =>
              print(
                sheets.flatMap((sheet) => sheet()),
                'fileName',
              ),
            )
          }
        >
          {sheets.length > 1 ? t('forms.filledMany', { count: sheets.length }) : t('forms.filled')}
        </Button>
      </Tooltip>
      <ExportButton name={name} office={office} sheets={sheets} />
    </Flex>
  );
}
