import i18next from 'i18next';
import { zhCN } from '../../i18n/zh-cn/index.ts';

const paper = i18next.createInstance();
// The texts are part of the program, so this ends before the next line; no form is painted without them.
void paper.init({
  lng: 'zh-CN',
  initAsync: false,
  resources: { 'zh-CN': { translation: zhCN } },
  interpolation: { escapeValue: false },
});

/** The texts of paper, in Chinese whatever language the screens speak. */
export const paperText = paper.t;
