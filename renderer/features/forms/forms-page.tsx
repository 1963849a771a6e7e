import { Select, Spin } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '../../../shared/domain/qualification/register-row.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import layout from '../../ui/list-page.module.css';
import { Page } from '../../ui/page.tsx';
import { TownshipSelect } from '../../ui/township-select.tsx';
import { FormTable } from './form-table.tsx';
import type { FormsOffice } from './forms-office.ts';
import { useFormsOffice } from './use-forms-office.ts';

interface Choice {
  readonly township: string | null;
  readonly candidacyId: string | null;
  /** Of the candidacy. */
  readonly personId: string | null;
}

const noChoice: Choice = { township: null, candidacyId: null, personId: null };

/** 表格: every form of the year, blank or filled in, for all or for those that are chosen. */
export function FormsPage() {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<Choice>(noChoice);
  const isChosen = useCallback(
    ({ id, townshipCode }: CandidacyLine) =>
      (choice.township === null || townshipCode === choice.township) &&
      (choice.candidacyId === null || id === choice.candidacyId),
    [choice],
  );
  const isApplicantChosen = useCallback(
    ({ personId, townshipCode }: RegisterRow) =>
      (choice.township === null || townshipCode === choice.township) &&
      (choice.candidacyId === null || choice.personId === personId),
    [choice],
  );
  const office = useFormsOffice({ isChosen, isApplicantChosen });
  return (
    <Page title={t('forms.title')} hint={t('forms.hint')}>
      {office === undefined && <Spin description={t('common.loading')} />}
      {office === null && <EmptyGuide title={t('forms.noCycle')} hint={t('forms.noCycleHint')} />}
      {office && (
        <div className={layout['page']}>
          <ChoiceBar office={office} choice={choice} onChange={setChoice} />
          <FormTable office={office} />
        </div>
      )}
    </Page>
  );
}

interface ChoiceBarProps {
  readonly office: FormsOffice;
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

function ChoiceBar({ office: { everybody }, choice, onChange }: ChoiceBarProps) {
  const { t } = useTranslation();
  const { township, candidacyId } = choice;
  const hasSeveralTownships = new Set(everybody.map(({ townshipCode }) => townshipCode)).size > 1;
  const offered = everybody.filter(({ townshipCode }) => township === null || townshipCode === township);
  return (
    <div className={layout['bar']}>
      {hasSeveralTownships && (
        <TownshipSelect
          lines={everybody}
          value={township}
          onChange={(code) => onChange({ ...noChoice, township: code })}
        />
      )}
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('forms.who')}
        placeholder={t('forms.everybody')}
        style={{ width: 360 }}
        value={candidacyId}
        options={offered.map(({ id, name, unit }) => ({ value: id, label: `${name}　${unit}` }))}
        onChange={(id: string | undefined) =>
          onChange({
            township,
            candidacyId: id ?? null,
            personId: everybody.find((line) => line.id === id)?.candidacy.personId ?? null,
          })
        }
      />
    </div>
  );
}
