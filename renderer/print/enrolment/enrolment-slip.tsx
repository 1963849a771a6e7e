import { QRCode } from 'antd';
import { enrolmentText } from '../../../shared/sync/enrolment-link.ts';
import { PaperFrame } from '../paper/paper-frame.tsx';
import { paperText } from '../paper/paper-text.ts';
import type { EnrolmentSlipData } from './enrolment-slip-schema.ts';
import styles from './enrolment-slip.module.css';

const steps = ['step1', 'step2', 'step3'] as const;

/** 注册码通知单, A4 portrait: handed to the clerk who connects a PC. */
export function EnrolmentSlip({ data }: { readonly data: EnrolmentSlipData }) {
  const { origin, ...content } = data;
  const { unit, name, hub, code, expires } = content;
  return (
    <PaperFrame orientation="portrait" origin={origin} content={content}>
      <div className={styles['sheet']}>
        <h1 className={styles['title']}>{paperText('print.enrolment.title')}</h1>
        <p>{paperText('print.enrolment.for', { unit, name })}</p>
        <div className={styles['body']}>
          <dl className={styles['facts']}>
            <dt>{paperText('print.enrolment.hub')}</dt>
            <dd>{hub}</dd>
            <dt>{paperText('print.enrolment.code')}</dt>
            <dd className={styles['code']}>{code}</dd>
            <dt>{paperText('print.enrolment.expires')}</dt>
            <dd>{paperText('print.enrolment.expiresText', { expires })}</dd>
          </dl>
          <QRCode value={enrolmentText({ hub, code })} type="svg" size={170} bordered={false} />
        </div>
        <ol>
          {steps.map((step) => (
            <li key={step}>{paperText(`print.enrolment.${step}`)}</li>
          ))}
        </ol>
        <p className={styles['foot']}>{paperText('print.enrolment.foot')}</p>
      </div>
    </PaperFrame>
  );
}
