import { PaperSize } from '../paper/paper-size.tsx';
import { paperText } from '../paper/paper-text.ts';
import type { PackageRegisterData } from './package-register-schema.ts';
import styles from './package-register.module.css';

const columns = ['at', 'direction', 'device', 'serial', 'contents', 'by', 'sha256'] as const;
const titles = {
  at: 'carry.register.at',
  direction: 'carry.register.direction',
  device: 'carry.facts.device',
  serial: 'carry.facts.serial',
  contents: 'carry.facts.rows',
  by: 'carry.register.by',
  sha256: 'carry.register.sha256',
} as const;

/** U盘交换登记簿, A4 landscape, with as many pages as it takes. */
export function PackageRegister({ data: { unit, at, rows } }: { readonly data: PackageRegisterData }) {
  return (
    <article className={styles['sheet']}>
      <PaperSize size="A4 landscape" />
      <h1 className={styles['title']}>{paperText('carry.register.paperTitle')}</h1>
      <p>{paperText('carry.register.paperUnit', { unit, at })}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <td aria-hidden="true" className={styles['edge']} colSpan={columns.length} />
          </tr>
          <tr>
            {columns.map((column) => (
              <th key={column}>{paperText(titles[column])}</th>
            ))}
          </tr>
        </thead>
        <tfoot>
          <tr>
            <td aria-hidden="true" className={styles['edge']} colSpan={columns.length} />
          </tr>
        </tfoot>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.direction}${row.sha256}`}>
              {columns.map((column) => (
                <td key={column} className={styles[column]}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['sign']}>{paperText('carry.register.sign')}</p>
    </article>
  );
}
