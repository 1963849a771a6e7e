import { PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayErase } from '../../../shared/domain/privacy/may-erase.ts';
import type { PersonFile } from '../../../shared/domain/privacy/person-file.ts';
import { useNoteAccess } from '../../data/note-access.ts';
import { useServices } from '../../data/services-context.tsx';
import { officeJob } from '../../print/office/office-job.ts';
import { personPaper } from '../../print/office/person-paper.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { downloadText } from '../../ui/download-text.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useOfficeName } from './use-office-name.ts';

interface PersonActionsProps {
  readonly personId: string;
  readonly file: PersonFile;
}

type Act = 'print' | 'json' | 'erase';

/** Gives somebody his data, or deletes them because he asks for it; each with its reason, which is noted first. */
export function PersonActions({ personId, file }: PersonActionsProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { bridge, repositories, store } = useServices();
  const noteAccess = useNoteAccess();
  const unit = useOfficeName('own');
  const [act, setAct] = useState<Act | null>(null);
  const { name, erasedAt } = file.person;
  const note = (reason: string) =>
    noteAccess({ action: 'export-person', documentKind: 'people', documentId: personId, rows: 1, reason });
  const print = async () => {
    const job = officeJob(
      null,
      [personPaper(file, unit)],
      paperText('privacy.person.fileName', { name }),
      store.clock.now(),
    );
    const printed = await bridge.print.toPdf(job);
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
  };
  const save = () => {
    const content = {
      format: 'gongping-person',
      version: 1,
      office: unit,
      madeAt: store.clock.now(),
      ...file,
    };
    downloadText(t('privacy.person.jsonName', { name }), `${JSON.stringify(content, null, 2)}\n`);
  };
  const give = async (reason: string) => {
    await note(reason);
    if (act === 'print') await print();
    else save();
  };
  const erase = async (reason: string) => {
    await repositories.privacy.eraseOnRequest(personId, reason);
    void message.success(t('privacy.person.erased', { name }));
  };
  return (
    <>
      {mayErase(store.actor, { kind: 'contact' }) && erasedAt === null && (
        <Button danger onClick={() => setAct('erase')}>
          {t('privacy.person.erase')}
        </Button>
      )}
      <Button onClick={() => setAct('json')}>{t('privacy.person.json')}</Button>
      <Button type="primary" icon={<PrinterOutlined />} onClick={() => setAct('print')}>
        {t('privacy.person.print')}
      </Button>
      {(act === 'print' || act === 'json') && (
        <ReasonDialog
          draftKey={`privacy.give.${personId}`}
          title={t('privacy.person.reasonTitle', { name })}
          explain={t('privacy.person.reasonText')}
          label={t('privacy.person.reason')}
          placeholder={t('privacy.person.reasonExample')}
          okText={t(`privacy.person.${act}`)}
          onSubmit={give}
          onClose={() => setAct(null)}
        />
      )}
      {act === 'erase' && (
        <ReasonDialog
          draftKey={`privacy.erase.${personId}`}
          title={t('privacy.person.eraseTitle', { name })}
          explain={t('privacy.person.eraseText')}
          label={t('privacy.erase.reason')}
          placeholder={t('privacy.erase.reasonExample')}
          okText={t('privacy.erase.ok')}
          onSubmit={erase}
          onClose={() => setAct(null)}
        />
      )}
    </>
  );
}
