import { Alert, Button, Form, Input, Typography, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import { systemClock } from '../../../shared/lib/clock.ts';
import type { CheckedBundle } from '../../data/bundle/check-bundle.ts';
import { ChooseButton } from '../../ui/choose-button.tsx';
import { countBundle } from '../../ui/count-bundle.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { OwnForm } from '../../ui/own-form.tsx';
import { errorMessage } from '../../ui/show-error.ts';
import { useCommand } from '../../ui/use-command.ts';
import styles from './first-run.module.css';

interface BundleChoiceProps {
  readonly bridge: Bridge;
  /** Stores the profile and opens its data. */
  readonly onChoose: (profile: Profile) => Promise<void>;
}

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** 从资料包建立: an office as it was, out of the bundle of everything. First the whole file is checked. */
export function BundleChoice({ bridge, onChoose }: BundleChoiceProps) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  const [progress, setProgress] = useState<Progress>({ done: 0, total: 0 });
  const [bundle, setBundle] = useState<CheckedBundle | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);
  const clerk = useRef<InputRef>(null);
  // What was found is said at the end of the page, perhaps below the window.
  useEffect(() => {
    if (bundle || refused) section.current?.scrollIntoView?.({ block: 'end' });
    clerk.current?.focus({ preventScroll: true });
  }, [bundle, refused]);
  const follow = (done: number, total: number) => setProgress({ done, total });
  const check = async (file: File) => {
    setBundle(null);
    setRefused(null);
    follow(0, 0);
    const { checkBundle } = await import('../../data/bundle/check-bundle.ts');
    try {
      setBundle(await checkBundle(file, follow));
    } catch (error) {
      setRefused(errorMessage(error));
    }
  };
  const build = async (checked: CheckedBundle, name: string) => {
    follow(0, 0);
    const { buildOffice } = await import('../../data/bundle/build-office.ts');
    await onChoose(await buildOffice({ bridge, clock: systemClock, bundle: checked, clerk: name }, follow));
  };
  const chooseText = bundle
    ? t('bundle.chooseOther')
    : t(busy ? 'bundle.checking' : 'bundle.choose', { ...progress });
  return (
    <section ref={section} className={styles['wide']} aria-labelledby="first-run-bundle">
      <div className={styles['words']}>
        <h2 id="first-run-bundle" className={styles['title']}>
          {t('bundle.build')}
        </h2>
        <Typography.Text>{t('bundle.buildText')}</Typography.Text>
      </div>
      {(bundle === null || !busy) && (
        <ChooseButton
          accept=".zip"
          multiple={false}
          busy={busy}
          text={chooseText}
          onChoose={([file]) => void (file && run(() => check(file)))}
        />
      )}
      {refused && (
        <Alert type="error" showIcon role="alert" title={refused} className={styles['line'] ?? ''} />
      )}
      {bundle && (
        <OwnForm<{ readonly name: string }>
          initialValues={{ name: '' }}
          className={styles['line'] ?? ''}
          layout="inline"
          requiredMark={false}
          validateTrigger="onSubmit"
          onFinish={({ name }) => void run(() => build(bundle, name))}
        >
          <Alert
            type="success"
            showIcon
            style={{ width: '100%', marginBottom: 12 }}
            title={t('bundle.checked', {
              name: bundle.manifest.office.name,
              at: formatInstant(bundle.manifest.createdAt),
              ...countBundle(bundle.manifest),
            })}
          />
          <Form.Item
            name="name"
            label={t('bundle.clerk')}
            rules={[
              {
                required: true,
                min: 2,
                max: 30,
                transform: (value: string) => value.trim(),
                message: t('firstRun.office.nameRequired'),
              },
            ]}
          >
            <Input ref={clerk} placeholder={t('firstRun.office.namePlaceholder')} autoComplete="off" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={busy}>
            {busy ? t('bundle.building', { ...progress }) : t('bundle.start')}
          </Button>
        </OwnForm>
      )}
    </section>
  );
}
