import { encodeQR } from 'qr';
import { paperText } from '../paper/paper-text.ts';
import styles from './certificate.module.css';

/** The dark modules of a code as one path, a unit to a module and one rectangle to neighbours in a row. */
function pathOf(modules: readonly (readonly boolean[])[]): string {
  const rectangles = modules.map((row, y) => {
    const dark = row.map((isDark) => (isDark ? '#' : '.')).join('');
    return Array.from(
      dark.matchAll(/#+/g),
      ({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`,
    ).join('');
  });
  return rectangles.join('');
}

/** The encoder wants one; the page has its own, of four modules and more. */
const border = 1;

/** The code by which anybody checks the paper: 26 mm keep a module above 0.4 mm, which a phone's camera reads. */
export function CertificateCode({ statement }: { readonly statement: string }) {
  const modules = encodeQR(statement, 'raw', { ecc: 'medium', border });
  const size = modules.length - 2 * border;
  return (
    <figure className={styles['code']}>
      <svg viewBox={`${border} ${border} ${size} ${size}`} shapeRendering="crispEdges" aria-hidden>
        <path d={pathOf(modules)} fill="currentColor" />
      </svg>
      <figcaption>{paperText('print.certificate.code')}</figcaption>
    </figure>
  );
}
