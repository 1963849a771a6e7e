import { Typography } from 'antd';
import type { ReactNode } from 'react';
import styles from './page.module.css';

interface PageProps {
  readonly title: ReactNode;
  /** One line that says what the page is for or what comes next. */
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every screen: its title, the next step on the right, and the content, which scrolls on its own. */
export function Page({ title, hint, actions, children }: PageProps) {
  return (
    <section className={styles['page']}>
      <header className={styles['head']}>
        <div className={styles['words']}>
          <Typography.Title level={4} className={styles['title'] ?? ''}>
            {title}
          </Typography.Title>
          {hint && <Typography.Text type="secondary">{hint}</Typography.Text>}
        </div>
        <div className={styles['actions']}>{actions}</div>
      </header>
      <div className={styles['body']}>{children}</div>
    </section>
  );
}
