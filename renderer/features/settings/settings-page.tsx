import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { Page } from '../../ui/page.tsx';
import { BackupSection } from './backup-section.tsx';
import { BrowserSection } from './browser-section.tsx';
import { BundleSection } from './bundle-section.tsx';
import { DataSection } from './data-section.tsx';
import { DemoSection } from './demo-section.tsx';
import { HubHostSection } from './hub-host-section.tsx';
import { HubSection } from './hub-section.tsx';
import { OfficeSection } from './office-section.tsx';
import { OtherUnitsSection } from './other-units-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { ProgramSection } from './program-section.tsx';
import { SecuritySection } from './security-section.tsx';
import styles from './settings.module.css';
import { useMachine } from './use-machine.ts';

/** 设置. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { profile, bridge } = useServices();
  const machine = useMachine();
  return (
    <Page title={t('settings.title')}>
      <div className={styles['content']}>
        <OfficeSection />
        {profile.mode === 'office' && <SecuritySection />}
        {profile.mode === 'office' && <HubSection />}
        {profile.mode === 'office' && profile.role === 'city' && bridge.hubHost && (
          <HubHostSection hubHost={bridge.hubHost} />
        )}
        {profile.role !== 'panel' && <PrivacySection />}
        <DataSection machine={machine} />
        {profile.mode === 'office' && profile.role !== 'panel' && <BundleSection />}
        {profile.mode === 'office' && <BackupSection />}
        {bridge.kind === 'web' && <BrowserSection />}
        {profile.mode === 'office' && <OtherUnitsSection />}
        {profile.mode === 'demo' && <DemoSection />}
        <ProgramSection machine={machine} />
      </div>
    </Page>
  );
}
