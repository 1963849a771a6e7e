import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatPoints, formatTotal } from '../../../shared/domain/format-points.ts';
import { sheetState } from '../../../shared/domain/sheet-state.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import { useServices } from '../../data/services-context.tsx';
import { formatInstant } from '../../ui/format-instant.ts';
import { ProvenanceNumber } from '../../ui/provenance-number.tsx';
import { Facts } from './facts.tsx';
import styles from './provenance.module.css';
import { isAnonymous, raterName } from './rater-name.ts';
import { Section } from './section.tsx';
import { sheetFigures } from './sheet-rows.ts';
import type { CandidacyFile } from './use-candidacy-file.ts';
import { useSignatureWords } from './use-signature-words.ts';

interface SheetViewProps {
  readonly file: CandidacyFile;
  readonly sheet: Sheet;
}

/** One sheet: who handed it in when, what came back, and every item with the way to its own origin. */
export function SheetView({ file, sheet }: SheetViewProps) {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  const { cases, cycle } = file.documents;
  const { rows, totals } = sheetFigures(file, sheet);
  const signature = useSignatureWords(sheet);
  const hidden = isAnonymous(actor, sheet);
  const submissions = sheet.submissions.map(({ version, at, by }) =>
    t(hidden ? 'provenance.submittedByNobody' : 'provenance.submittedBy', {
      version,
      at: formatInstant(at),
      by,
    }),
  );
  const returns = cases.flatMap(({ detail, updatedAt }) =>
    detail.kind === 'return' && detail.sheetId === sheet.id
      ? [
          t('provenance.returned', {
            version: detail.version,
            at: formatInstant(updatedAt),
            reason: detail.reason,
          }),
        ]
      : [],
  );
  return (
    <>
      <Section title={t('provenance.sheetOf', { who: raterName(sheet, cycle, actor, t) })}>
        <Facts
          rows={[
            [t('provenance.state'), t(`candidacies.standing.${sheetState(sheet, cases).kind}`)],
            [
              t('provenance.sum'),
              t('provenance.sumText', {
                total: formatTotal(totals.total),
                base: formatTotal(totals.base),
                bonus: formatTotal(totals.bonus),
              }),
            ],
            [t('provenance.handedIn'), submissions.join('\n')],
            [
              t('provenance.signature'),
              signature.doubtful ? (
                <Typography.Text type="warning">{signature.text}</Typography.Text>
              ) : (
                signature.text
              ),
            ],
            [t('provenance.returns'), returns.join('\n')],
            [t('provenance.proxy'), sheet.proxyReason ?? ''],
            [t('provenance.opinion'), sheet.opinion],
          ]}
        />
      </Section>
      <Section title={t('provenance.items')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('provenance.item')}</th>
              <th scope="col" className={styles['figure']}>
                {t('provenance.max')}
              </th>
              <th scope="col" className={styles['figure']}>
                {t('provenance.given')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ item, points }) => (
              <tr key={item.code}>
                <td>
                  {item.code} {item.name}
                </td>
                <td className={styles['figure']}>{formatPoints(item.max)}</td>
                <td className={styles['figure']}>
                  <ProvenanceNumber
                    subject={{ candidacyId: sheet.candidacyId, sheetId: sheet.id, itemCode: item.code }}
                    label={`${item.code} ${item.name}`}
                  >
                    {points === null ? '—' : formatPoints(points)}
                  </ProvenanceNumber>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}
