import type { MinutesContent } from '../../../shared/sync/meeting.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { paperDate } from '../paper/paper-date.ts';
import { PaperSize } from '../paper/paper-size.tsx';
import { paperText } from '../paper/paper-text.ts';
import type { MeetingMinutesData } from './meeting-minutes-schema.ts';
import styles from './minutes.module.css';
import { MinutesTables } from './minutes-tables.tsx';

const none = (): string => paperText('panelDay.minutes.none');

/** 评审会纪要, A4 portrait: who met about whom, who withdrew, how many sheets count, who signs. No score stands on it. */
export function MeetingMinutes({ data: { content, check } }: { readonly data: MeetingMinutesData }) {
  return (
    <article className={styles['sheet']}>
      <PaperSize size="A4 portrait" />
      {/* Long agendas go on: every page keeps its margins, not the first alone. */}
      <style>{'@page { margin: 15mm 0 13mm }'}</style>
      <h1 className={styles['title']}>{paperText('panelDay.minutes.title')}</h1>
      <p className={styles['meeting']}>{content.title}</p>
      <Facts content={content} />
      <MinutesTables content={content} />
      <Signatures content={content} />
      <p className={styles['origin']}>
        {paperText('panelDay.minutes.footer', {
          version: content.version,
          check,
          at: formatInstant(content.drawnAt),
          by: content.drawnBy,
        })}
      </p>
    </article>
  );
}

function openedText({ opened, quorum }: MinutesContent): string {
  if (!opened) return paperText('panelDay.minutes.notOpened', { quorum });
  const { at, by, finished } = opened;
  return paperText('panelDay.minutes.opened', { at: formatInstant(at), by, finished, quorum });
}

function Facts({ content }: { readonly content: MinutesContent }) {
  const facts = [
    ['heldOn', paperDate(content.heldOn)],
    ['place', content.place || none()],
    ['chair', content.chair],
    ['present', content.present.map(({ name }) => name).join('、')],
    ['absent', content.absent.join('、') || none()],
    ['spread', openedText(content)],
  ] as const;
  return (
    <table className={styles['facts']}>
      <tbody>
        {facts.map(([label, value]) => (
          <tr key={label}>
            <th>{paperText(`panelDay.minutes.${label}`)}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Signatures({ content }: { readonly content: MinutesContent }) {
  return (
    <section className={styles['signatures']}>
      <h2 className={styles['heading']}>{paperText('panelDay.minutes.signatures')}</h2>
      <div className={styles['grid']}>
        {content.present.map(({ name }) => (
          <span key={name} className={styles['line']}>
            {paperText('panelDay.minutes.sign', { name })}
          </span>
        ))}
      </div>
      <div className={styles['closing']}>
        <span>{paperText('panelDay.minutes.signChair')}</span>
        <span>{paperText('panelDay.minutes.signRecorder')}</span>
        <span>{paperText('panelDay.minutes.date')}</span>
      </div>
    </section>
  );
}
