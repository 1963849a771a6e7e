import type { CertificateContent } from '../../../shared/schema/certificate.ts';
import { paperDate } from '../paper/paper-date.ts';
import { paperText } from '../paper/paper-text.ts';
import { CertificateCode } from './certificate-code.tsx';
import type { CertificateRollData } from './certificate-roll-schema.ts';
import { certificateWords, type CertificateWords } from './certificate-words.ts';
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
  const words = certificateWords(content);
  return (
    <article className={styles['sheet']} data-blank={blank !== null}>
      <div className={styles['frame']} style={blank ? movedBy(blank) : {}}>
        <header className={styles['head']}>
          <p className={styles['scope']}>{words.scope}</p>
          <h1 className={styles['title']}>{words.title}</h1>
        </header>
        <section className={styles['text']}>
          <p className={styles['salutation']}>{words.salutation}</p>
          <p className={styles['statement']}>
            {words.occasion}
            <span className={styles['grade']}>
              {words.before}
              <strong className={styles['level']}>{content.levelName}</strong>
              {words.after}
            </span>
          </p>
          <p className={styles['statement']}>{paperText('print.certificate.closing')}</p>
        </section>
        <footer className={styles['foot']}>
          {statement !== null && <CertificateCode statement={statement} />}
          <Facts facts={words.facts} />
          <div className={styles['issuer']}>
            <p>{content.issuer}</p>
            <p className={styles['date']}>{paperDate(content.issuedOn)}</p>
          </div>
        </footer>
      </div>
    </article>
  );
}

function Facts({ facts }: Pick<CertificateWords, 'facts'>) {
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
