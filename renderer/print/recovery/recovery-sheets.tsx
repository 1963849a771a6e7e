import { QRCode } from 'antd';
import { PaperFrame } from '../paper/paper-frame.tsx';
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
    <section className={styles['sheet']}>
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
      <p>{paperText('backup.paper.forgotten')}</p>
      <p>{paperText('backup.paper.alone')}</p>
      <p>{paperText('backup.paper.lost')}</p>
    </section>
  );
}

/**
 * 备份恢复密钥单, A4 portrait, one sheet on each page, for two people. The check code at the foot leaves the codes out:
 * nothing on one sheet tells of the other one's.
 */
export function RecoverySheets({ data }: { readonly data: RecoverySheetsData }) {
  const { codes, unit, set, made } = data;
  return (
    <PaperFrame orientation="portrait" origin={{ scheme: '', at: made }} content={{ unit, set, made }}>
      {codes.map((code, index) => (
        <Sheet key={code} data={data} number={index + 1} code={code} />
      ))}
    </PaperFrame>
  );
}
