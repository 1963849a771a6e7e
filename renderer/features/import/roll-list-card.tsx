import { Button, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { rollFieldNames, rollFields } from '../../../shared/import/roll-fields.ts';
import { ChooseFile } from './choose-file.tsx';
import { chooseColumns } from './chosen-table.ts';
import { ColumnChoice } from './column-choice.tsx';
import styles from './import.module.css';
import { TableChoice } from './table-choice.tsx';
import type { RollImport, RollKind } from './use-roll-import.ts';

interface RollListCardProps {
  readonly kind: RollKind;
  readonly rolls: RollImport;
}

/** One list of people: its file, its sheet and what its columns are. */
export function RollListCard({ kind, rolls }: RollListCardProps) {
  const { t } = useTranslation();
  const list = rolls.lists[kind];
  return (
    <Card
      size="small"
      role="region"
      aria-label={t(`imports.rolls.kinds.${kind}`)}
      title={t(`imports.rolls.kinds.${kind}`)}
      extra={list && <Button onClick={() => rolls.drop(kind)}>{t('imports.rolls.drop')}</Button>}
    >
      {list ? (
        <div className={styles['columns']}>
          {list.book.file}
          <TableChoice
            book={list.book}
            chosen={list.chosen}
            fields={rollFields}
            onChange={(chosen) => rolls.setChosen(kind, chosen)}
          />
          <div className={styles['fields']}>
            {rollFieldNames.map((field) => (
              <ColumnChoice
                key={field}
                field={field}
                label={t(`imports.rolls.fields.${field}`)}
                chosen={list.chosen}
                onChange={(mapping) => rolls.setChosen(kind, chooseColumns(list.chosen, mapping))}
              />
            ))}
          </div>
        </div>
      ) : (
        <ChooseFile
          text={t('imports.choose.drop')}
          hint={t(`imports.rolls.hints.${kind}`)}
          onFile={(file) => rolls.open(kind, file)}
        />
      )}
    </Card>
  );
}
