import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatTotal } from '../../../shared/domain/format-points.ts';
import { sheetState } from '../../../shared/domain/sheet-state.ts';
import type { EnterpriseUnion } from '../../../shared/schema/union.ts';
import styles from './desk.module.css';
import { HistoryButtons } from './history-buttons.tsx';
import { PrintSheetButton } from './print-sheet-button.tsx';
import { memberOf } from './sheet-access.ts';
import type { SheetFigures } from './sheet-figures.ts';
import type { SheetCommands } from './use-sheet-commands.ts';
import type { SheetView } from './use-sheet-view.ts';

interface SheetHeadProps {
  readonly view: SheetView;
  readonly figures: SheetFigures;
  readonly commands: SheetCommands;
  /** Whether the rater keeps out, so that there is nothing to count. */
  readonly recused: boolean;
}

function SheetStateTag({ view: { sheet, cases } }: { readonly view: SheetView }) {
  const { t } = useTranslation();
  if (!sheet) return <Tag variant="outlined">{t('scoreSheet.state.none')}</Tag>;
  const state = sheetState(sheet, cases);
  if (state.kind === 'submitted') {
    return (
      <Tag variant="outlined" color="success">
        {t('scoreSheet.state.submitted', { version: state.version })}
      </Tag>
    );
  }
  if (state.kind === 'returned')
    return (
      <Tag variant="outlined" color="warning">
        {t('scoreSheet.state.returned')}
      </Tag>
    );
  return state.returned ? (
    <Tag variant="outlined" color="warning">
      {t('scoreSheet.state.correcting')}
    </Tag>
  ) : (
    <Tag variant="outlined" color="processing">
      {t('scoreSheet.state.draft')}
    </Tag>
  );
}

/** Union and enterprise; most unions carry the enterprise in their name already. */
const unitText = ({ name, enterprise }: EnterpriseUnion): string =>
  name.startsWith(enterprise.name) ? name : `${name} · ${enterprise.name}`;

function Who({ view }: { readonly view: SheetView }) {
  const { t } = useTranslation();
  const { union, person, candidacy, ref } = view;
  const post = union?.officers.find(({ id }) => id === candidacy.appointmentId);
  const member = memberOf(view);
  const unit = union ? unitText(union) : '';
  return (
    <div className={styles['who']}>
      <h1 className={styles['person']}>{person?.name ?? candidacy.personId}</h1>
      {post && <span>{t(`common.roles.${post.role}`)}</span>}
      {post && <Tag variant="outlined">{t(post.fullTime ? 'common.fullTime' : 'common.partTime')}</Tag>}
      <span className={styles['unit']} title={unit}>
        {unit}
      </span>
      <strong className={styles['party']}>{t(`scoreSheet.title.${ref.party}`)}</strong>
      {member && <span>{t('scoreSheet.rater', { name: member.name })}</span>}
    </div>
  );
}

/** Who is scored on which sheet, how far it is, and what can be done with it. */
export function SheetHead({ view, figures, commands, recused }: SheetHeadProps) {
  const { t } = useTranslation();
  const most = figures.categories.reduce((sum, { kind, max }) => (kind === 'base' ? sum + max : sum), 0);
  return (
    <header className={styles['head']}>
      <div className={styles['words']}>
        <Who view={view} />
        <div className={styles['standing']}>
          <SheetStateTag view={view} />
          {recused ? (
            <Tag variant="outlined">{t('scoreSheet.state.recused')}</Tag>
          ) : (
            <>
              <span>{t('scoreSheet.progress', { done: figures.done, all: figures.all })}</span>
              <span>
                {t('scoreSheet.total')}{' '}
                <strong className={styles['total']}>{formatTotal(figures.total)}</strong>{' '}
                {t('scoreSheet.outOf', { max: most / 100 })}
              </span>
            </>
          )}
        </div>
      </div>
      <div className={styles['actions']}>
        <Button onClick={commands.back}>{t('common.back')}</Button>
        {commands.recuse && <Button onClick={commands.recuse}>{t('scoreSheet.actions.recuse')}</Button>}
        {commands.unrecuse && <Button onClick={commands.unrecuse}>{t('scoreSheet.actions.unrecuse')}</Button>}
        {!recused && <PrintSheetButton view={view} />}
        <HistoryButtons commands={commands} />
        {commands.reopen && (
          <Button type="primary" onClick={commands.reopen}>
            {t('scoreSheet.actions.reopen')}
          </Button>
        )}
        {commands.submit && (
          <Button type="primary" onClick={commands.submit} data-submit>
            {t('scoreSheet.submit')}
          </Button>
        )}
      </div>
    </header>
  );
}
