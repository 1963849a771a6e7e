import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../shared/sync/merge-clash.ts';
import { useServices } from '../../data/services-context.tsx';
import type { OpenClash } from '../../sync/sync-records.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { placeWord, valueText } from './clash-words.ts';
import { DocumentTitle } from './document-title.tsx';
import styles from './sync-centre.module.css';

interface ClashCardProps {
  readonly clash: OpenClash;
  readonly busy: boolean;
  readonly onChoose: (side: Side) => void;
}

/** Who entered a value, where the value itself says so. */
const enteredBy = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'by' in value && typeof value.by === 'string'
    ? value.by
    : '';

/** Who wrote one side; other accounts are known by what they signed alone. */
function useWriter(): (side: Side, by: string, value: unknown) => string {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  return (side, by, value) => {
    const name = enteredBy(value);
    if (by !== actor.id && name !== '') return t('syncCentre.clashes.byNamed', { name });
    if (by !== actor.id) return t('syncCentre.clashes.byOther', { id: by.slice(0, 8) });
    return side === 'mine'
      ? t('syncCentre.clashes.byMe', { name: actor.name })
      : t('syncCentre.clashes.byMine');
  };
}

/** When a value was entered, where the value itself says so. */
const enteredAt = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'string'
    ? formatInstant(value.at)
    : null;

/** Of an entry about somebody, such as a term of office: who that is. */
const personIn = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'personId' in value ? String(value.personId) : null;

/** Two values for one place, side by side, and the choice between them. */
export function ClashCard({ clash, busy, onChoose }: ClashCardProps) {
  const { t } = useTranslation();
  const writer = useWriter();
  const { collection, path, at, stands } = clash;
  const person = path === '' ? null : (personIn(clash.mine) ?? personIn(clash.theirs));
  const sides = [
    { side: 'mine', value: clash.mine, by: clash.mineBy },
    { side: 'theirs', value: clash.theirs, by: clash.theirsBy },
  ] as const;
  return (
    <article className={styles['clash']}>
      <header className={styles['head']}>
        <strong>
          <DocumentTitle of={clash} />
          {' · '}
          {placeWord(collection, path)}
          {person && (
            <>
              {' · '}
              <DocumentTitle of={{ collection: 'people', documentId: person }} />
            </>
          )}
        </strong>
        <span className={styles['quiet']}>{t('syncCentre.clashes.at', { time: formatInstant(at) })}</span>
      </header>
      <div className={styles['sides']}>
        {sides.map(({ side, value, by }) => (
          <div key={side} className={styles['side']}>
            <div className={styles['quiet']}>
              {t(`syncCentre.clashes.${side}`)} · {writer(side, by, value)} {enteredAt(value)}{' '}
              {stands === side && <Tag>{t('syncCentre.clashes.stands')}</Tag>}
            </div>
            <div className={styles['value']}>{valueText(collection, path, value)}</div>
            <Button disabled={busy} onClick={() => onChoose(side)}>
              {t(side === 'mine' ? 'syncCentre.clashes.useMine' : 'syncCentre.clashes.useTheirs')}
            </Button>
          </div>
        ))}
      </div>
    </article>
  );
}
