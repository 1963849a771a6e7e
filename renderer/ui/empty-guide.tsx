import { Empty, Typography } from 'antd';
import type { ReactNode } from 'react';

interface EmptyGuideProps {
  readonly title: string;
  readonly hint: string;
  readonly action?: ReactNode;
}

/** An empty list that says why it is empty and what to do about it. */
export function EmptyGuide({ title, hint, action }: EmptyGuideProps) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={null} style={{ paddingBlock: 48 }}>
      <Typography.Paragraph strong style={{ marginBottom: 4 }}>
        {title}
      </Typography.Paragraph>
      <Typography.Paragraph type="secondary">{hint}</Typography.Paragraph>
      {action}
    </Empty>
  );
}
