import type { CSSProperties } from 'react';
import { markSize } from './letter-measures.ts';
import type { LetterDress } from './official-list-schema.ts';
import styles from './official-list.module.css';

interface LetterHeadProps {
  readonly docNo: string;
  readonly dress: LetterDress;
}

/** 版头 down to the red line; on paper that has its red head already only the number is printed. */
export function LetterHead({ docNo, dress: { head, mark, lineAt } }: LetterHeadProps) {
  if (head === 'none') return docNo && <p className={styles['docNo']}>{docNo}</p>;
  const places = { '--line-at': `${lineAt}mm`, '--mark-size': `${markSize(mark)}mm` } as CSSProperties;
  const isRed = head === 'red';
  return (
    <header className={`${styles['head']} ${isRed ? styles['red'] : ''}`} style={places}>
      {isRed && <div className={styles['mark']}>{mark}</div>}
      <p className={styles['docNo']}>{docNo}</p>
    </header>
  );
}
