import { encodeQR } from 'qr';
import { paperText } from '../paper/paper-text.ts';
import styles from './certificate.module.css';

/**
 * The encoder wants a border of one module; the page has its own, of four and more. Two dots to a module: a viewer
 * that smooths what it enlarges blurs half a module at most.
 */
const drawing = { ecc: 'medium', border: 1, scale: 2 } as const;

/**
 * The code by which anybody checks the paper: 26 mm keep a module above 0.4 mm, which a phone's camera reads. It is a
 * picture and no outline, whose four thousand points take as long to print as the rest of the certificate.
 */
export const CertificateCode = ({ statement }: { readonly statement: string }) => (
  <figure className={styles['code']}>
    <img src={encodeQR(statement, 'data-url', drawing)} alt="" />
    <figcaption>{paperText('print.certificate.code')}</figcaption>
  </figure>
);
