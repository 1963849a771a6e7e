import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesTyped } from '../../data/matches-typed.ts';
import { officeProfile } from '../../data/office-profile.ts';
import { resetDemo } from '../../data/reset-demo.ts';
import { useServices } from '../../data/services-context.tsx';
import { dropDrafts } from '../../ui/draft-shelf.ts';
import { OfficeForm, type OfficeChoice } from '../../ui/office-form.tsx';
import { useCommand } from '../../ui/use-command.ts';
import styles from './settings.module.css';

/** What one may do with the demo: bring it back to its first state, or leave it for real work. */
export function DemoSection() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const services = useServices();
  const { busy, run } = useCommand();
  const [starting, setStarting] = useState(false);
  const reset = async () => {
    const done = await run(async () => {
      await resetDemo(services);
      dropDrafts('demo-');
    });
    if (done) location.reload();
  };
  const start = async (office: OfficeChoice) => {
    if (await run(() => services.bridge.profile.write(officeProfile(office)))) location.reload();
  };
  const ask = () =>
    modal.confirm({
      title: t('settings.demo.confirmTitle'),
      content: t('settings.demo.confirmText'),
      okText: t('settings.demo.reset'),
      onOk: reset,
    });
  return (
    <section className={styles['section']}>
      <h2>{t('settings.demo.title')}</h2>
      <div className={styles['row']}>
        <span>{t('settings.demo.resetText')}</span>
        <Button loading={busy} onClick={ask}>
          {t('settings.demo.reset')}
        </Button>
      </div>
      <div className={styles['row']}>
        <span>{t('settings.demo.officeText')}</span>
        <Button onClick={() => setStarting(true)}>{t('settings.demo.office')}</Button>
      </div>
      <Modal
        open={starting}
        title={t('settings.demo.office')}
        footer={null}
        onCancel={() => setStarting(false)}
        destroyOnHidden
      >
        <OfficeForm busy={busy} matches={matchesTyped} onChoose={(office) => void start(office)} />
      </Modal>
    </section>
  );
}
