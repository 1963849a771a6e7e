import { createRoot } from 'react-dom/client';
import { ScreensProvider } from '../data/screens-context.tsx';
import { startI18n } from '../i18n/start.ts';
import { readLanguage } from '../ui/language-choice.ts';
import { createBridge } from '../platform/bridge.ts';
import { keepScreensOffline } from '../platform/offline-screens.ts';
import { createTabGuard } from '../platform/tab-guard.ts';
import { Root } from './root.tsx';
import { TabGuardProvider } from './tab-guard-context.tsx';
import './base.css';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');

await startI18n(readLanguage());
const bridge = createBridge();
const screens = bridge.kind === 'web' ? keepScreensOffline() : null;
const tabs = bridge.kind === 'web' ? createTabGuard() : null;
createRoot(container).render(
  <ScreensProvider value={screens}>
    <TabGuardProvider value={tabs}>
      <Root bridge={bridge} />
    </TabGuardProvider>
  </ScreensProvider>,
);
