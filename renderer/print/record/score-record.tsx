import { PaperFrame } from '../paper/paper-frame.tsx';
import { paperText } from '../paper/paper-text.ts';
import type { ScoreRecordData } from './score-record-schema.ts';
import styles from './score-record.module.css';

/** 一分一据, one A4 page for an appeal: each item as given, the sums, the way to the level. */
export function ScoreRecord({ data }: { readonly data: ScoreRecordData }) {
  const { origin, ...content } = data;
  const { year, cityName: city, name, unionName, townshipName, schemeName } = content;
  return (
    <PaperFrame orientation="portrait" origin={origin} content={content}>
      <div className={styles['sheet']}>
        <h1 className={styles['title']}>{paperText('print.record.title', { year, city, name })}</h1>
        <p className={styles['about']}>
          {paperText('print.record.about', { union: unionName, township: townshipName, scheme: schemeName })}
        </p>
        <ItemTable data={data} />
        <p className={styles['about']}>{data.counts}</p>
        <ol className={styles['steps']}>
          {data.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <footer className={styles['foot']}>
          <span>{paperText('print.record.signCandidate')}</span>
          <span>{paperText('print.record.signOffice')}</span>
        </footer>
      </div>
    </PaperFrame>
  );
}

const parties = ['self', 'township', 'panel'] as const;

function ItemTable({ data: { items, sum } }: { readonly data: ScoreRecordData }) {
  const none = paperText('print.statement.none');
  return (
    <table className={styles['items']}>
      <thead>
        <tr>
          <th scope="col">{paperText('print.record.item')}</th>
          <th scope="col">{paperText('print.record.full')}</th>
          {parties.map((party) => (
            <th scope="col" key={party}>
              {paperText(`print.record.${party}`)}
            </th>
          ))}
          <th scope="col">{paperText('print.record.files')}</th>
          <th scope="col">{paperText('print.record.remark')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.code}>
            <td>
              {item.code} {item.name}
            </td>
            <td>{item.full}</td>
            {parties.map((party) => (
              <td key={party}>{item[party] ?? none}</td>
            ))}
            <td>{item.files}</td>
            <td>{item.remark}</td>
          </tr>
        ))}
        <tr>
          <td colSpan={2}>{paperText('print.record.sum')}</td>
          {parties.map((party) => (
            <td key={party}>{sum[party] ?? none}</td>
          ))}
          <td colSpan={2}>{none}</td>
        </tr>
      </tbody>
    </table>
  );
}
