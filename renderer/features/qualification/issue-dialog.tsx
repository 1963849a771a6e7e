import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '../../../shared/domain/qualification/register-row.ts';
import { isQualification } from '../../../shared/domain/qualification/qualification-certificate.ts';
import { proposedBase } from '../../data/number-prefix.ts';
import { useServices } from '../../data/services-context.tsx';
import { numberSource } from '../../sync/number-source.ts';
import { useSync } from '../../sync/sync-provider.ts';
import { IssueCertificatesDialog, type IssueValues } from '../../ui/issue-certificates-dialog.tsx';
import { issueQualification } from './issue-qualification.ts';
import type { Register } from '../../data/use-register.ts';

interface IssueDialogProps {
  readonly register: Register;
  readonly rows: readonly RegisterRow[];
  readonly onIssued: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Issues 资格证书 for those who have met everything. */
export function IssueDialog({ register, rows, onIssued, onClose }: IssueDialogProps) {
  const { t } = useTranslation();
  const { profile, repositories } = useServices();
  const sync = useSync();
  const { city, certificates, year, rule, today, townshipNames } = register;
  const cityName = city?.name ?? '';
  const ofYear = certificates.filter((one) => isQualification(one) && one.content.year === year);
  const issue = (values: IssueValues) =>
    issueQualification(
      repositories.certificates,
      numberSource(profile, repositories.certificates, sync),
      rule,
      rows,
      { ...values, cityName, townshipNames, renewalReason: t('qualification.certificate.renewal') },
    );
  return (
    <IssueCertificatesDialog
      title={t('qualification.certificate.issueTitle', { count: rows.length })}
      proposed={{
        base: proposedBase(ofYear, 'qualification', cityName, year),
        issuer: city?.unionName ?? '',
        issuedOn: today,
      }}
      baseHint={() => t('qualification.certificate.baseHint')}
      doneText={(count) => t('qualification.certificate.issued', { count })}
      note={
        rule.validMonths === null
          ? t('qualification.certificate.forEver')
          : t('qualification.certificate.validFor', { months: rule.validMonths })
      }
      issue={issue}
      onIssued={onIssued}
      onClose={onClose}
    />
  );
}
