import type { ReactNode } from 'react';
import { PaperFrame } from '../paper/paper-frame.tsx';
import { OfficeBlockView } from './office-block.tsx';
import type { OfficeBlock, OfficeFormData } from './office-form-schema.ts';
import styles from './office-form.module.css';
import { OfficeTable } from './office-table.tsx';

/** The parts from top to bottom. What follows the last list, notes and signatures, becomes its end. */
function partsOf(blocks: readonly OfficeBlock[]): ReactNode {
  const last = blocks.findLastIndex(({ kind }) => kind === 'table');
  const ends = blocks.slice(last + 1).every(({ kind }) => kind !== 'box' && kind !== 'facts');
  const tailAt = last >= 0 && ends ? last + 1 : blocks.length;
  const view = (block: OfficeBlock, place: number): ReactNode => {
    const key = `${block.kind}${place}`;
    if (block.kind !== 'table') return <OfficeBlockView key={key} block={block} />;
    const tail = place + 1 === tailAt && tailAt < blocks.length ? blocks.slice(tailAt).map(view) : null;
    return <OfficeTable key={key} block={block} tail={tail} />;
  };
  return blocks.slice(0, tailAt).map(view);
}

/** The office's forms (domain §9), A4, each with its own orientation and check code. */
export function OfficeForm({ data: { sheets, origin } }: { readonly data: OfficeFormData }) {
  return sheets.map((sheet, place) => {
    const { orientation, title, subtitle, heads, blocks } = sheet;
    const name = `sheet${place}`;
    return (
      <PaperFrame key={name} name={name} orientation={orientation} origin={origin} content={sheet}>
        <header className={styles['head']}>
          <h1 className={styles['title']}>{title}</h1>
          {subtitle && <p className={styles['subtitle']}>{subtitle}</p>}
          {heads.length > 0 && (
            <p className={styles['heads']}>
              {heads.map((head) => (
                <span key={head}>{head}</span>
              ))}
            </p>
          )}
        </header>
        {partsOf(blocks)}
      </PaperFrame>
    );
  });
}
