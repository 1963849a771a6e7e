import { QRCode } from 'antd';
import { PaperSize } from '../paper/paper-size.tsx';
import { paperText } from '../paper/paper-text.ts';
import styles from './recovery-sheets.module.css';
import type { RecoverySheetsData } from './recovery-sheets-schema.ts';

interface SheetProps {
  readonly data: RecoverySheetsData;
  readonly number: number;
  readonly code: string;
}

function Sheet({ data: { unit, set, made }, number, code }: SheetProps) {
  const groups = code.split('-');
  return (
    <article className={styles['sheet']}>
      <h1 className={styles['title']}>{paperText('backup.paper.title')}</h1>
      <p className={styles['number']}>{paperText('backup.paper.sheet', { number })}</p>
      <dl className={styles['facts']}>
        <dt>{paperText('backup.paper.unit')}</dt>
        <dd>{unit}</dd>
        <dt>{paperText('backup.paper.set')}</dt>
        <dd>{set}</dd>
        <dt>{paperText('backup.paper.made')}</dt>
        <dd>{made}</dd>
        <dt>{paperText('backup.paper.keeper')}</dt>
        <dd className={styles['line']} />
      </dl>
      <div className={styles['body']}>
        <div>
          <div>{paperText('backup.paper.code')}</div>
          <div className={styles['code']}>
            {groups.slice(0, 5).join(' ')}
            <br />
            {groups.slice(5).join(' ')}
          </div>
        </div>
        <QRCode value={code} type="svg" size={150} bordered={false} />
      </div>
      <p>{paperText('backup.paper.use')}</p>
      <p>{paperText('backup.paper.alone')}</p>
      <p>{paperText('backup.paper.lost')}</p>
    </article>
  );
}

/** 备份恢复密钥单, A4 portrait, one sheet on each page, for two people. */
export function RecoverySheets({ data }: { readonly data: RecoverySheetsData }) {
  return (
    <>
      <PaperSize size="A4 portrait" />
      {data.codes.map((code, index) => (
        <Sheet key={code} data={data} number={index + 1} code={code} />
      ))}
    </>
  );
}
