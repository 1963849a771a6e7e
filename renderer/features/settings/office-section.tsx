import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { FactsSection } from './facts-section.tsx';

/** Who uses this PC and for which office. */
export function OfficeSection() {
  const { t } = useTranslation();
  const { profile, repositories } = useServices();
  const units = useQuery(() => repositories.orgUnits.watchAll(), [repositories]).data ?? [];
  const unit = units.find(({ id }) => id === profile.orgCode)?.unionName ?? profile.orgCode;
  return (
    <FactsSection
      title={t('settings.office.title')}
      items={[
        { key: 'unit', label: t('settings.office.unit'), children: unit },
        {
          key: 'role',
          label: t('settings.office.role'),
          children: t(`settings.office.roles.${profile.role}`),
        },
        { key: 'clerk', label: t('settings.office.clerk'), children: profile.actorName },
        {
          key: 'kind',
          label: t('settings.office.kind'),
          children: t(profile.mode === 'demo' ? 'settings.office.demo' : 'settings.office.real'),
        },
      ]}
    />
  );
}
