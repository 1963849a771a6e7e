import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useTranslation } from 'react-i18next';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { isJoining } from '../features/panel-day/is-joining.ts';
import { JoinPage } from '../features/panel-day/join-page.tsx';
import { StartGate } from './start-gate.tsx';
import { theme } from './theme.ts';

dayjs.locale('zh-cn');

/** The page as a whole: theme, language, the net for unexpected errors, and the start. */
export function Root({ bridge }: { readonly bridge: Bridge }) {
  const { i18n, t } = useTranslation();
  return (
    <ConfigProvider
      theme={theme}
      locale={i18n.language === 'en' ? enUS : zhCN}
      // Two-character button texts stay as written, so that screen readers and tests find them.
      button={{ autoInsertSpace: false }}
      form={{
        validateMessages: { required: t('common.fieldRequired') },
      }}
    >
      <AntdApp style={{ height: '100%' }} message={{ maxCount: 3 }}>
        <ErrorBoundary>
          {isJoining(bridge) ? <JoinPage bridge={bridge} /> : <StartGate bridge={bridge} />}
        </ErrorBoundary>
      </AntdApp>
    </ConfigProvider>
  );
}
