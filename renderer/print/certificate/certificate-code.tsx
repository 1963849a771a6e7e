import { encodeQR } from 'qr';
import { paperText } from '../paper/paper-text.ts';
import styles from './certificate.module.css';

/** The dark modules of a code as one path, a unit to a module. */
function pathOf(modules: readonly (readonly boolean[])[]): string {
  const squares = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return squares.join('');
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
