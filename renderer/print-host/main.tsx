import '@fontsource/noto-serif-sc/400.css';
import '@fontsource/noto-serif-sc/700.css';
import './fonts.css';
import { createPrintPageBridge } from '../platform/print-page-bridge.ts';
import { paintForm } from './paint-form.tsx';

const container = document.getElementById('root');
if (!container) throw new Error('print.html has no #root');

const bridge = createPrintPageBridge();
const outcome = await paintForm(await bridge.takeJob(), container);
await (outcome === 'painted' ? bridge.ready() : bridge.fail({ reason: outcome }));
