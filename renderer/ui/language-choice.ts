import i18next from 'i18next';
import type { Language } from '../../shared/lib/error-texts.ts';

const key = 'gongping.language';

/** The language chosen on this PC, Chinese before anybody chose. */
export const readLanguage = (): Language => (localStorage.getItem(key) === 'en' ? 'en' : 'zh-CN');

/** Changes the language at once and for every later start. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(key, language);
  await i18next.changeLanguage(language);
}
