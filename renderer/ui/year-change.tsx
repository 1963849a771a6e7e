import { Typography } from 'antd';

interface YearChangeProps {
  readonly before: number;
  /** Null while there is no number of this year. */
  readonly now: number | null;
  readonly format: (value: number) => string;
}

/** A number of last year, and by how much this year's differs; nothing is judged by it. */
export function YearChange({ before, now, format }: YearChangeProps) {
  const change = now === null || now === before ? null : now - before;
  return (
    <span>
      {format(before)}
      {change !== null && (
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {` ${change > 0 ? '+' : '−'}${format(Math.abs(change))}`}
        </Typography.Text>
      )}
    </span>
  );
}
