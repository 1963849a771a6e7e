import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { sheetPath } from '../../ui/sheet-path.ts';
import type { CandidacyRow } from '../../data/candidacy-rows.ts';
import { candidacyTodos, type CandidacyTodo } from './candidacy-todos.ts';
import styles from './candidacy.module.css';
import { nextStep } from './next-step.ts';

interface TodoListProps {
  readonly row: CandidacyRow;
  readonly scheme: Scheme;
  readonly mayEdit: boolean;
}

/** What is missing, each with the way to do it; only the next sheet has its button, so that nobody works ahead. */
export function TodoList({ row, scheme, mayEdit }: TodoListProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { line } = row;
  const todos = candidacyTodos(row, scheme);
  const step = nextStep(row.state);
  const actionOf = ({ kind }: CandidacyTodo) => {
    if (!mayEdit || kind === 'veto') return null;
    if (kind === 'rates') {
      const path = `/roster?union=${encodeURIComponent(line.candidacy.unionId)}`;
      return <Button onClick={() => void navigate(path)}>{t('candidacies.one.goMembership')}</Button>;
    }
    if (step.kind !== 'sheet' || !kind.startsWith(step.party)) return null;
    return (
      <Button type="primary" onClick={() => void navigate(sheetPath(line.id, step.party))}>
        {t(`candidacies.next.${step.label}`)}
      </Button>
    );
  };
  return (
    <section className={styles['section']}>
      <h2>{t('candidacies.one.todo')}</h2>
      {todos.length === 0 ? (
        <Typography.Text type="success">{t('candidacies.one.todoNone')}</Typography.Text>
      ) : (
        <ul className={styles['todos']}>
          {todos.map((todo) => (
            <li key={todo.kind}>
              <span>{t(`candidacies.one.todos.${todo.kind}`, { reason: todo.reason })}</span>
              {actionOf(todo)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
