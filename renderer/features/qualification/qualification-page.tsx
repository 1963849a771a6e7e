import { Button, Segmented, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import layout from '../../ui/list-page.module.css';
import { Page } from '../../ui/page.tsx';
import { ApplicationsTab } from './applications-tab.tsx';
import { CertificatesTab, type PrintDialogOf } from './certificates-tab.tsx';
import { CoverageTab } from './coverage-tab.tsx';
import { ExamsTab } from './exams-tab.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { TrainingTab } from './training-tab.tsx';
import { useRegister, type Register } from '../../data/use-register.ts';
import { useIsTownship } from './use-is-township.ts';

const tabs = ['applications', 'training', 'exams', 'certificates', 'coverage'] as const;
type Tab = (typeof tabs)[number];

interface QualificationPageProps {
  readonly printDialog: PrintDialogOf;
}

/** 资格认证: from the application over training and examination to the certificate, and who is still without one. */
export function QualificationPage({ printDialog }: QualificationPageProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const register = useRegister();
  const isCity = useIsCityOffice();
  const isTownship = useIsTownship();
  const [parameters, setParameters] = useSearchParams();
  const [showsRule, setShowsRule] = useState(false);
  const asked = parameters.get('tab');
  const tab = tabs.find((one) => one === asked) ?? 'applications';
  return (
    <Page
      title={t('shell.nav.qualification')}
      hint={t('qualification.hint')}
      actions={
        <>
          <Button onClick={() => void navigate('/forms')}>
            {t(isTownship ? 'qualification.toForm' : 'qualification.toForms')}
          </Button>
          {isCity && <Button onClick={() => setShowsRule(true)}>{t('qualification.rule.button')}</Button>}
        </>
      }
    >
      {!register && <Spin description={t('common.loading')} />}
      {register && (
        <div className={layout['page']}>
          <div className={layout['bar']}>
            <Segmented<Tab>
              value={tab}
              onChange={(value) => setParameters({ tab: value }, { replace: true })}
              options={tabs.map((value) => ({ value, label: t(`qualification.tab.${value}`) }))}
            />
          </div>
          <TabBody tab={tab} register={register} printDialog={printDialog} />
        </div>
      )}
      {register && showsRule && <RuleDialog rule={register.rule} onClose={() => setShowsRule(false)} />}
    </Page>
  );
}

interface TabBodyProps extends QualificationPageProps {
  readonly tab: Tab;
  readonly register: Register;
}

function TabBody({ tab, register, printDialog }: TabBodyProps) {
  switch (tab) {
    case 'applications':
      return <ApplicationsTab register={register} />;
    case 'training':
      return <TrainingTab register={register} />;
    case 'exams':
      return <ExamsTab register={register} />;
    case 'certificates':
      return <CertificatesTab register={register} printDialog={printDialog} />;
    case 'coverage':
      return <CoverageTab register={register} />;
  }
}
