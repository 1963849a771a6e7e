import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../../ui/language-choice.ts';
import { FactsSection } from './facts-section.tsx';
import type { Machine } from './use-machine.ts';

/** The program's version and language. */
export function ProgramSection({ machine }: { readonly machine: Machine | null }) {
  const { t, i18n } = useTranslation();
  const platform = () => {
    if (!machine) return t('common.loading');
    const { electron, platform: system } = machine.info;
    return electron ? `${system} · Electron ${electron}` : t('settings.program.web');
  };
  return (
    <FactsSection
      title={t('settings.program.title')}
      items={[
        {
          key: 'version',
          label: t('settings.program.version'),
          children: machine?.info.version ?? t('common.loading'),
        },
        { key: 'platform', label: t('settings.program.platform'), children: platform() },
        {
          key: 'language',
          label: t('settings.program.language'),
          children: (
            <Radio.Group
              aria-label={t('settings.program.language')}
              value={i18n.language === 'en' ? 'en' : 'zh-CN'}
              onChange={(event) => void chooseLanguage(event.target.value)}
              options={[
                { value: 'zh-CN', label: t('settings.program.zh') },
                { value: 'en', label: t('settings.program.en') },
              ]}
            />
          ),
        },
      ]}
    />
  );
}
