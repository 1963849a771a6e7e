import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCycleChoice } from '../../data/cycle-choice.tsx';
import { useCycleStandings } from '../../data/use-cycle-standings.ts';
import { currentCycle } from '../../data/current-cycle.ts';
import { isComposing } from '../../ui/is-composing.ts';
import type { FoundGroup } from './found-groups.ts';
import type { FoundThing } from './found-thing.ts';
import styles from './search.module.css';
import { useFoundGroups } from './use-found-groups.ts';

interface SearchPaletteProps {
  readonly pages: readonly FoundThing[];
  readonly places: ReadonlySet<string>;
  readonly onClose: () => void;
}

/** Goes to a thing, in the year it belongs to. */
function useOpenThing(onClose: () => void): (thing: FoundThing) => void {
  const navigate = useNavigate();
  const { choose } = useCycleChoice();
  const standings = useCycleStandings();
  return ({ path, cycleId }) => {
    const known = standings?.some(({ cycle }) => cycle.id === cycleId);
    if (standings && cycleId !== null && known) {
      choose(currentCycle(standings)?.cycle.id === cycleId ? null : cycleId);
    }
    onClose();
    void navigate(path);
  };
}

const optionId = (thing: FoundThing): string => `found-${encodeURIComponent(thing.id)}`;

/** One field and what it finds; arrows choose, Enter opens. */
export function SearchPalette({ pages, places, onClose }: SearchPaletteProps) {
  const { t } = useTranslation();
  const field = useRef<InputRef>(null);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const groups = useFoundGroups(pages, places, query);
  const open = useOpenThing(onClose);
  useEffect(() => field.current?.focus(), []);
  const things = (groups ?? []).flatMap(({ shown }) => shown);
  const current = things[Math.min(chosen, things.length - 1)];
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && things.length > 0) {
      event.preventDefault();
      setChosen((Math.min(chosen, things.length - 1) + step + things.length) % things.length);
    }
    if (event.key === 'Enter' && current) open(current);
  };
  return (
    <>
      <Input
        ref={field}
        size="large"
        variant="borderless"
        prefix={<SearchOutlined />}
        role="combobox"
        aria-expanded={things.length > 0}
        aria-controls="found-things"
        aria-label={t('search.title')}
        {...(current && { 'aria-activedescendant': optionId(current) })}
        placeholder={t('search.placeholder')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
      />
      <div id="found-things" role="listbox" aria-label={t('search.found')} className={styles['list']}>
        {groups === null && <p className={styles['note']}>{t('search.help')}</p>}
        {groups?.length === 0 && <p className={styles['note']}>{t('common.noMatch', { text: query })}</p>}
        {groups?.map((group) => (
          <Group key={group.kind} group={group} current={current} onOpen={open} />
        ))}
      </div>
    </>
  );
}

interface GroupProps {
  readonly group: FoundGroup;
  readonly current: FoundThing | undefined;
  readonly onOpen: (thing: FoundThing) => void;
}

function Group({ group: { kind, shown, count }, current, onOpen }: GroupProps) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t(`search.kind.${kind}`)}>
      <div className={styles['head']}>
        {t(`search.kind.${kind}`)}
        {count > shown.length && <span>{t('search.more', { shown: shown.length, count })}</span>}
      </div>
      {shown.map((thing) => (
        <Option key={thing.id} thing={thing} current={thing === current} onOpen={onOpen} />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly thing: FoundThing;
  readonly current: boolean;
  readonly onOpen: (thing: FoundThing) => void;
}

function Option({ thing, current, onOpen }: OptionProps) {
  const option = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) option.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <button
      type="button"
      ref={option}
      id={optionId(thing)}
      role="option"
      aria-selected={current}
      tabIndex={-1}
      className={styles['option']}
      onClick={() => onOpen(thing)}
    >
      <strong>{thing.name}</strong>
      <span className={styles['unit']}>{thing.unit}</span>
    </button>
  );
}
