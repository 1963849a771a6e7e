import { Layout, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { CycleChoiceProvider } from '../data/cycle-choice.tsx';
import { CycleSwitch } from './cycle-switch.tsx';
import { HeaderSearch } from './header-search.tsx';
import { OtherYearNotice } from './other-year-notice.tsx';
import { IdentityMenu } from './identity-menu.tsx';
import { Navigation } from './navigation.tsx';
import { useServices } from '../data/services-context.tsx';
import { useShelvedPictures } from '../data/use-shelved-pictures.ts';
import { useProfile } from './profile-context.tsx';
import { SaveBadge } from './save-badge.tsx';
import { SyncBadge } from './sync-badge.tsx';
import styles from './shell.module.css';
import { TableHeads } from './table-heads.tsx';
import { unionRed } from './theme.ts';
import { DoubtsNotice } from './doubts-notice.tsx';
import { UnreadableNotice } from './unreadable-notice.tsx';
import { UpdateBadge } from './update-badge.tsx';
import { useOpenedFile } from './use-opened-file.ts';
import { useUnsavedGuard } from './use-unsaved-guard.ts';

/** The frame around every screen: who works here on which year, whether it is saved, and where one can go. */
export function Shell() {
  const { t } = useTranslation();
  const { profile } = useProfile();
  useOpenedFile();
  useUnsavedGuard(useServices().saveStatus);
  useShelvedPictures();
  return (
    <CycleChoiceProvider>
      <Layout className={styles['frame'] ?? ''}>
        <Layout.Header className={styles['header'] ?? ''} style={{ borderTopColor: unionRed }}>
          <span className={styles['brand']} style={{ color: unionRed }}>
            {t('common.appName')}
          </span>
          <span className={styles['subtitle']}>{t('common.appSubtitle')}</span>
          <CycleSwitch />
          <span className={styles['space']} />
          <HeaderSearch profile={profile} />
          {profile.mode === 'demo' && <Tag color="warning">{t('common.demoData')}</Tag>}
          <UpdateBadge />
          <SaveBadge />
          {profile.mode === 'office' && <SyncBadge />}
          <IdentityMenu />
        </Layout.Header>
        <Layout>
          <Layout.Sider width={176} theme="light" className={styles['sider'] ?? ''}>
            <Navigation profile={profile} />
          </Layout.Sider>
          <Layout.Content className={styles['content'] ?? ''}>
            <UnreadableNotice />
            <DoubtsNotice />
            <OtherYearNotice />
            <TableHeads>
              <Outlet />
            </TableHeads>
          </Layout.Content>
        </Layout>
      </Layout>
    </CycleChoiceProvider>
  );
}
