import type { CertificateContent } from '../../../shared/schema/certificate.ts';
import { paperDate } from '../paper/paper-date.ts';
import { paperText } from '../paper/paper-text.ts';
import { CertificateCode } from './certificate-code.tsx';
import type { CertificateRollData } from './certificate-roll-schema.ts';
import styles from './certificate.module.css';

interface CertificatePageProps {
  readonly content: CertificateContent;
  /** The text of its code; null for none. */
  readonly statement: string | null;
  /** The text alone, moved to meet a blank; null for plain paper. */
  readonly blank: CertificateRollData['blank'] | null;
}

const movedBy = ({ right, down }: NonNullable<CertificateRollData['blank']>) => ({
  transform: `translate(${right}mm, ${down}mm)`,
});

/** One certificate. The lower right stays empty around issuer and date: the seal is pressed over both. */
export function CertificatePage({ content, statement, blank }: CertificatePageProps) {
  const { name, year, cityName: city, subject } = content;
  const context = subject?.kind ?? 'chair';
  const what = subject?.name ?? paperText('print.chairs');
  return (
    <article className={styles['sheet']} data-blank={blank !== null}>
      <div className={styles['frame']} style={blank ? movedBy(blank) : {}}>
        <header className={styles['head']}>
          <p className={styles['scope']}>{paperText('print.certificate.scope', { city, what })}</p>
          <h1 className={styles['title']}>{paperText('print.certificate.title')}</h1>
        </header>
        <section className={styles['text']}>
          <p className={styles['salutation']}>
            {paperText('print.certificate.salutation', { context, name })}
          </p>
          <p className={styles['statement']}>
            {paperText('print.certificate.occasion', { year, city, what })}
            <span className={styles['grade']}>
              {paperText('print.certificate.before')}
              <strong className={styles['level']}>{content.levelName}</strong>
              {paperText('print.certificate.after')}
            </span>
          </p>
          <p className={styles['statement']}>{paperText('print.certificate.closing')}</p>
        </section>
        <footer className={styles['foot']}>
          {statement !== null && <CertificateCode statement={statement} />}
          <Facts content={content} />
          <div className={styles['issuer']}>
            <p>{content.issuer}</p>
            <p className={styles['date']}>{paperDate(content.issuedOn)}</p>
          </div>
        </footer>
      </div>
    </article>
  );
}

function Facts({ content }: { readonly content: CertificateContent }) {
  const context = content.subject?.kind ?? 'chair';
  const facts = [
    [paperText('print.certificate.union', { context }), content.unionName],
    [paperText('print.certificate.role', { context }), content.role],
    [paperText('print.certificate.number'), content.number],
  ] as const;
  return (
    <dl className={styles['facts']}>
      {facts.map(([label, value]) => (
        <div key={label} className={styles['fact']}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
