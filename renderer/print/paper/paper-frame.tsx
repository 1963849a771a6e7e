import type { ReactNode } from 'react';
import { originLine, pageRules, type Orientation } from './page-rules.ts';
import type { PaperOrigin } from './paper-origin-schema.ts';
import styles from './paper-frame.module.css';

interface PaperFrameProps {
  readonly orientation: Orientation;
  readonly origin: PaperOrigin;
  /** What the paper says: its check code is made from it. */
  readonly content: unknown;
  /** Tells the pages of this paper from those of others in the same job. */
  readonly name?: string;
  readonly children: ReactNode;
}

/** The sheet that all forms of the office share: A4, margins, and a foot with origin, check code and page number. */
export function PaperFrame({ orientation, origin, content, name = 'paper', children }: PaperFrameProps) {
  return (
    <article className={styles['frame']} style={{ page: name }}>
      <style>{pageRules(name, orientation, originLine(origin, content))}</style>
      {children}
    </article>
  );
}
