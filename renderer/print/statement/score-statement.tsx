import { PaperFrame } from '../paper/paper-frame.tsx';
import { paperText } from '../paper/paper-text.ts';
import type { ScoreStatementData } from './score-statement-schema.ts';
import styles from './statement.module.css';
import { ScoreTable } from './score-table.tsx';
import { StatementFacts } from './statement-facts.tsx';

/** 评分说明单, A4 portrait: who gave what, how it was computed, what came of it. */
export function ScoreStatement({ data }: { readonly data: ScoreStatementData }) {
  const { origin, ...content } = data;
  const { year, cityName: city, subject } = content;
  const what = subject?.name ?? paperText('print.chairs');
  return (
    <PaperFrame orientation="portrait" origin={origin} content={content}>
      <div className={styles['sheet']}>
        <header className={styles['head']}>
          <p className={styles['scope']}>{paperText('print.statement.subtitle', { year, city, what })}</p>
          <h1 className={styles['title']}>{paperText('print.statement.title')}</h1>
        </header>
        <StatementFacts data={data} />
        <h2 className={styles['heading']}>{paperText('print.statement.scores')}</h2>
        <ScoreTable data={data} />
        <h2 className={styles['heading']}>{paperText('print.statement.computation')}</h2>
        <Lines lines={data.steps} />
        <h2 className={styles['heading']}>{paperText('print.statement.outcome')}</h2>
        <Outcome outcome={data.outcome} />
        <Lines lines={data.remarks} />
        <Foot computedAt={data.computedAt} />
      </div>
    </PaperFrame>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ol className={styles['steps']}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ol>
);

function Outcome({ outcome }: { readonly outcome: ScoreStatementData['outcome'] }) {
  const none = paperText('print.statement.none');
  const facts = [
    [paperText('print.statement.finalTotal'), outcome.total ?? none],
    [paperText('print.statement.level'), outcome.level ?? none],
    [paperText('print.statement.rank'), outcome.rank ?? none],
    [paperText('print.statement.subsidy'), outcome.subsidy],
  ] as const;
  return (
    <dl className={styles['outcome']}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Foot({ computedAt }: Pick<ScoreStatementData, 'computedAt'>) {
  return (
    <footer className={styles['foot']}>
      <div className={styles['signatures']}>
        <span>{paperText('print.statement.signCandidate')}</span>
        <span>{paperText('print.statement.signOffice')}</span>
        <span>{paperText('print.statement.date')}</span>
      </div>
      <p className={styles['computed']}>{paperText('print.statement.computed', { at: computedAt })}</p>
    </footer>
  );
}
