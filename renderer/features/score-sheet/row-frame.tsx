import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import { parsePoints } from '../../../shared/domain/parse-points.ts';
import type { Item } from '../../../shared/schema/scheme-item.ts';
import type { Party } from '../../../shared/schema/sheet.ts';
import { ProvenanceNumber } from '../../ui/provenance-number.tsx';
import { YearChange } from '../../ui/year-change.tsx';
import { useDesk } from './desk-context.ts';
import { ItemEvidence } from './evidence/item-evidence.tsx';
import { useAttach } from './evidence/use-attach.ts';
import { useFileDrop } from './evidence/use-file-drop.ts';
import { ItemWords } from './item-words.tsx';
import styles from './rows.module.css';

/** What an earlier party gave; null where it has not submitted. */
export interface EarlierPoints {
  readonly party: Party;
  readonly points: string | null;
}

export interface RowFrameProps {
  readonly item: Item;
  /** Whether the return named this item. */
  readonly marked: boolean;
  readonly earlier: readonly EarlierPoints[];
  /** Last year's points (hundredths); null where the sheet has no column of them. */
  readonly last: number | 'none' | null;
  readonly points: string | null;
  readonly note: ReactNode;
  readonly children: ReactNode;
}

/** The cells of one item: what it asks for, what earlier parties gave, the input, the points, the note. */
export function RowFrame({ item, marked, earlier, last, points, note, children }: RowFrameProps) {
  const { t } = useTranslation();
  const { code, name, evidence } = item;
  const { candidacyId, sheetId, editable } = useDesk();
  const { progress, attachAll } = useAttach(code);
  const { over, handlers } = useFileDrop((files) => void attachAll(files));
  return (
    <div
      role="row"
      className={styles['row']}
      data-item={code}
      data-marked={marked || undefined}
      data-over={over || undefined}
      {...handlers}
    >
      <div role="cell">
        <ItemWords
          item={item}
          marked={marked}
          files={
            <ItemEvidence
              code={code}
              name={name}
              title={t('evidence.title', { code, name })}
              hint={evidence ? t('evidence.asked', { text: evidence }) : ''}
              progress={progress}
              onFiles={(files) => void attachAll(files)}
            />
          }
        />
      </div>
      <div role="cell" className={styles['figure']}>
        {formatPoints(item.max)}
      </div>
      {earlier.map(({ party, points: given }) => (
        <div role="cell" key={party} className={styles['figure']}>
          {given ?? '—'}
        </div>
      ))}
      {last !== null && (
        <div role="cell" className={styles['figure']}>
          {last === 'none' ? '—' : <LastPoints last={last} points={points} />}
        </div>
      )}
      <div role="cell">{children}</div>
      <div role="cell" className={styles['given']} data-open={points === null || undefined}>
        {points === null || candidacyId === undefined ? (
          (points ?? '—')
        ) : (
          <ProvenanceNumber
            subject={{ candidacyId, sheetId, itemCode: code }}
            label={`${code} ${name}`}
            besides={editable}
          >
            {points}
          </ProvenanceNumber>
        )}
      </div>
      <div role="cell">{note}</div>
    </div>
  );
}

function LastPoints({ last, points }: { readonly last: number; readonly points: string | null }) {
  const now = points === null ? null : parsePoints(points);
  return <YearChange before={last} now={now?.ok ? now.value : null} format={formatPoints} />;
}
