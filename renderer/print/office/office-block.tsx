import { assertNever } from '../../../shared/lib/assert-never.ts';
import type { Block, OfficeBlock } from './office-form-schema.ts';
import { withKeys } from './with-keys.ts';
import styles from './office-form.module.css';

const svgAddress = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** One part of a form that is no list. */
export function OfficeBlockView({ block }: { readonly block: Exclude<OfficeBlock, Block<'table'>> }) {
  switch (block.kind) {
    case 'facts':
      return <Facts block={block} />;
    case 'box':
      return <Box block={block} />;
    case 'grid':
      return <Grid block={block} />;
    case 'paragraphs':
      return <Lines lines={block.lines} className={styles[block.letter ? 'letter' : 'paragraphs']} />;
    case 'note':
      return <Lines lines={block.lines} className={styles['note']} />;
    case 'signs':
      return <Lines lines={block.lines} className={styles['signs']} />;
    case 'issuer':
      return <Lines lines={block.lines} className={styles['issuer']} />;
    case 'figure':
      // As a picture, so that nothing in it can act.
      return <img className={styles['figure']} alt={block.label} src={svgAddress(block.svg)} />;
    default:
      return assertNever(block);
  }
}

interface LinesProps {
  readonly lines: readonly string[];
  readonly className: string | undefined;
}

const Lines = ({ lines, className }: LinesProps) => (
  <div className={className}>
    {withKeys(lines, (line) => line).map(({ key, item }) => (
      <p key={key}>{item}</p>
    ))}
  </div>
);

function Facts({ block: { rows } }: { readonly block: Block<'facts'> }) {
  const most = Math.max(...rows.map((row) => row.length));
  return (
    <table className={styles['facts']}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.map(({ label }) => label).join(' ')}>
            {row.flatMap(({ label, value }, place) => [
              <th key={label} scope="row">
                {label}
              </th>,
              <td key={`${label} value`} colSpan={place === row.length - 1 ? 2 * (most - row.length) + 1 : 1}>
                {value}
              </td>,
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Box = ({ block: { label, value, height, signs } }: { readonly block: Block<'box'> }) => (
  <section className={styles['box']}>
    <h2 className={styles['boxName']}>{label}</h2>
    <div className={styles['boxBody']} style={{ minHeight: `${height}mm` }}>
      <p className={styles['boxText']}>{value}</p>
      <p className={styles['boxSigns']}>
        {signs.map((sign) => (
          <span key={sign}>{sign}</span>
        ))}
      </p>
    </div>
  </section>
);

const Grid = ({ block: { heading, names, across } }: { readonly block: Block<'grid'> }) => (
  <section className={styles['grid']}>
    <h2 className={styles['heading']}>{heading}</h2>
    <div className={styles['cells']} style={{ gridTemplateColumns: `repeat(${across}, 1fr)` }}>
      {withKeys(names, (name) => name).map(({ key, item }) => (
        <span key={key}>{item}</span>
      ))}
    </div>
  </section>
);
