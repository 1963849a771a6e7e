import { PaperSize } from '../paper/paper-size.tsx';
import { paperText } from '../paper/paper-text.ts';
import { CertificatePage } from './certificate-page.tsx';
import type { CertificateTestData } from './certificate-roll-schema.ts';
import { sampleCertificate } from './sample-certificate.ts';
import styles from './certificate.module.css';

/** In millimetres from the edge of the sheet, which the shift does not move. */
const rulers = { top: 12, left: 12 } as const;
const ticks = (length: number): readonly number[] =>
  Array.from({ length: Math.floor(length / 5) - 1 }, (_, place) => (place + 1) * 5);

const tickLength = (at: number): number => (at % 50 === 0 ? 5 : at % 10 === 0 ? 3.2 : 1.8);

function Rulers() {
  return (
    <svg className={styles['rulers']} viewBox="0 0 297 210" aria-hidden>
      {ticks(297).map((x) => (
        <g key={x}>
          <path d={`M${x} ${rulers.top}v${tickLength(x)}`} />
          {x % 50 === 0 && (
            <text x={x + 0.8} y={rulers.top + 5}>
              {x}
            </text>
          )}
        </g>
      ))}
      {ticks(210).map((y) => (
        <g key={y}>
          <path d={`M${rulers.left} ${y}h${tickLength(y)}`} />
          {y % 50 === 0 && (
            <text x={rulers.left + 5.5} y={y + 1.2}>
              {y}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** 套打测试页: the text of a sample over rulers in millimetres, to be held against a blank. */
export function CertificateTest({ data }: { readonly data: CertificateTestData }) {
  return (
    <div className={styles['test']}>
      <PaperSize size="A4 landscape" />
      <CertificatePage
        content={sampleCertificate(data.kind)}
        statement={paperText('issuing.testPage.code')}
        blank={data}
      />
      <Rulers />
      <p className={styles['testHint']}>{paperText('issuing.testPage.hint', data)}</p>
    </div>
  );
}
