import type { RefObject } from 'react';
import { paperText } from '../paper/paper-text.ts';
import type { ImprintPlace } from './imprint-place.ts';
import type { LetterDress } from './official-list-schema.ts';
import styles from './official-list.module.css';

interface LetterImprintProps {
  readonly imprint: LetterDress['imprint'];
  readonly place: ImprintPlace;
  readonly frame: RefObject<HTMLElement | null>;
}

/** 版记 (GB/T 9704, 7.4): to whom copies go, who printed it and when, 4号, at the foot of the last page. */
export function LetterImprint({ imprint, place, frame }: LetterImprintProps) {
  if (!imprint) return null;
  const { copyTo, printer, printedOn } = imprint;
  const isBelow = place.kind === 'below';
  return (
    <>
      {place.kind === 'afterBlank' && <div className={styles['blankPage']} />}
      <footer
        ref={frame}
        className={`${styles['imprint']} ${isBelow ? '' : styles[place.kind]}`}
        style={isBelow ? { marginTop: place.gap } : {}}
      >
        <div>
          {copyTo !== '' && (
            <p>
              <span className={styles['copied']}>{paperText('letter.copied', { names: copyTo })}</span>
            </p>
          )}
          <p>
            <span>{printer}</span>
            <span>{paperText('letter.printed', { date: printedOn })}</span>
          </p>
        </div>
      </footer>
    </>
  );
}
