import type { CSSProperties } from 'react';
import { withKeys } from '../office/with-keys.ts';
import { letterRules, originLine } from '../paper/page-rules.ts';
import { paperText } from '../paper/paper-text.ts';
import { headingFace } from './heading-face.ts';
import { LetterGroups } from './letter-groups.tsx';
import { LetterHead } from './letter-head.tsx';
import { LetterImprint } from './letter-imprint.tsx';
import { faceStack } from './official-faces.ts';
import type { OfficialLetter, OfficialListData } from './official-list-schema.ts';
import styles from './official-list.module.css';
import { useImprintPlace } from './use-imprint-place.ts';

const faces = {
  '--face-title': faceStack('title'),
  '--face-body': faceStack('body'),
  '--face-kai': faceStack('kai'),
  '--face-hei': faceStack('hei'),
} as CSSProperties;

/** A letter of the city union in the measures of GB/T 9704-2012, A4 portrait, its list within or enclosed. */
export function OfficialList({ data: { letter, dress, origin } }: { readonly data: OfficialLetter }) {
  const { text, end, imprint, place } = useImprintPlace(styles['asPages'] ?? '');
  return (
    <article className={styles['sheet']} style={faces}>
      <style>{letterRules(originLine(origin, { letter, dress }))}</style>
      <div ref={text}>
        <LetterHead docNo={letter.docNo} dress={dress} />
        <LetterText letter={letter} />
        <div ref={end} />
      </div>
      <LetterImprint imprint={dress.imprint} place={place} frame={imprint} />
    </article>
  );
}

function LetterText({ letter }: { readonly letter: OfficialListData }) {
  const { title, to, paragraphs, enclosure, groups, subject } = letter;
  const end = <LetterEnd letter={letter} />;
  const isWithin = enclosure === '' && groups.length > 0;
  return (
    <>
      <h1 className={styles['title']}>{title}</h1>
      {to && <p className={styles['to']}>{to}</p>}
      <Paragraphs paragraphs={paragraphs} />
      {isWithin ? <LetterGroups groups={groups} subject={subject} tail={end} /> : end}
      {enclosure !== '' && (
        <section className={styles['enclosure']}>
          <p className={styles['enclosureMark']}>{paperText('letter.enclosure')}</p>
          <h1 className={styles['title']}>{enclosure}</h1>
          <LetterGroups groups={groups} subject={subject} tail={null} />
        </section>
      )}
    </>
  );
}

const Paragraphs = ({ paragraphs }: Pick<OfficialListData, 'paragraphs'>) =>
  withKeys(paragraphs, (paragraph) => paragraph).map(({ key, item }) => (
    <p key={key} className={`${styles['paragraph']} ${styles[headingFace(item)] ?? ''}`}>
      {item}
    </p>
  ));

/** 附件说明, what is signed, who issues the letter and when. */
function LetterEnd({ letter: { enclosure, closing, issuer, date } }: { readonly letter: OfficialListData }) {
  return (
    <>
      {enclosure !== '' && (
        <p className={styles['enclosed']}>{paperText('letter.enclosed', { name: enclosure })}</p>
      )}
      <Paragraphs paragraphs={closing} />
      <footer className={styles['signature']}>
        <div className={styles['issuer']}>{issuer}</div>
        <div>{date}</div>
      </footer>
    </>
  );
}
