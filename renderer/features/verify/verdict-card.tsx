import { Alert, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CertificateClaims } from '../../../shared/proof/certificate-claims.ts';
import type { StatementVerdict } from '../../../shared/proof/check-statement.ts';
import { formatInstant } from '../../ui/format-instant.ts';

/** What a code proves, in plain words; facts are shown only where the issuer signed them. */
export function VerdictCard({
  verdict,
  issuer,
}: {
  readonly verdict: StatementVerdict;
  readonly issuer: string;
}) {
  const { t } = useTranslation();
  const { kind } = verdict;
  const at = 'at' in verdict ? formatInstant(verdict.at) : '';
  const validTo = 'claims' in verdict ? (verdict.claims.validTo ?? '') : '';
  return (
    <div role="status">
      <Alert
        type={
          kind === 'valid'
            ? 'success'
            : kind === 'unknownIssuer' || kind === 'noStatement'
              ? 'warning'
              : 'error'
        }
        showIcon
        title={<strong>{t(`verify.verdict.${kind}.title`)}</strong>}
        description={t(`verify.verdict.${kind}.text`, { issuer, at, validTo })}
      />
      {'claims' in verdict && <Facts claims={verdict.claims} />}
    </div>
  );
}

function Facts({ claims }: { readonly claims: CertificateClaims }) {
  const { t } = useTranslation();
  const facts = [
    ['name', claims.name],
    ['unionName', claims.unionName],
    [claims.kind ?? 'levelName', claims.levelName],
    ['year', t('shell.cycle', { year: claims.year })],
    ['subject', claims.subject],
    ['number', claims.number],
    ['issuedOn', claims.issuedOn],
    ['validTo', claims.validTo],
  ] as const;
  return (
    <Descriptions
      bordered
      column={1}
      size="small"
      style={{ marginTop: 12 }}
      styles={{ label: { width: 120 } }}
      items={facts.flatMap(([field, value]) =>
        value === undefined ? [] : [{ key: field, label: t(`verify.fact.${field}`), children: value }],
      )}
    />
  );
}
