import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { createRoot } from 'react-dom/client';
import { theme } from '../app/theme.ts';
import { startI18n } from '../i18n/start.ts';
import { readLanguage } from '../ui/language-choice.ts';
import { PublicVerifyPage } from './public-verify-page.tsx';
import '../app/base.css';

const container = document.getElementById('root');
if (!container) throw new Error('verify.html has no #root');

await startI18n(readLanguage());
createRoot(container).render(
  <ConfigProvider theme={theme} locale={zhCN} button={{ autoInsertSpace: false }}>
    <App>
      <PublicVerifyPage />
    </App>
  </ConfigProvider>,
);
