import { createRoot } from 'react-dom/client';
import { startI18n } from '../i18n/start.ts';
import { readLanguage } from '../ui/language-choice.ts';
import { createBridge } from '../platform/bridge.ts';
import { Root } from './root.tsx';
import './base.css';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');

await startI18n(readLanguage());
createRoot(container).render(<Root bridge={createBridge()} />);
