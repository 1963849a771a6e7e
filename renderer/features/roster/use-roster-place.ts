import { useSearchParams } from 'react-router';
import { fieldParam } from '../../ui/asked-field.ts';
import type { RosterFilter } from './roster-filter.ts';

const tabs = ['membership', 'officers', 'info'] as const;
export type UnionTab = (typeof tabs)[number];

/** What belongs to one open union, and goes with it. */
const ofUnion = ['tab', 'officer', fieldParam] as const;

const shows: readonly RosterFilter['show'][] = ['all', 'missing', 'below'];

/** The part of the roster that is on the screen, kept in the address so that other pages can point to it. */
export interface RosterPlace {
  readonly show: RosterFilter['show'] | null;
  /** The open union's id, `new` for one being registered, null for none. */
  readonly open: string | null;
  /** Which page of the open union, where the address says so. */
  readonly tab: UnionTab | null;
  /** The appointment that is to be edited. */
  readonly officer: string | null;
  readonly setShow: (show: RosterFilter['show']) => void;
  readonly setOpen: (id: string | null) => void;
}

export function useRosterPlace(): RosterPlace {
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (name === 'union') for (const part of ofUnion) after.delete(part);
        if (value === null) after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  return {
    show: shows.find((show) => show === params.get('show')) ?? null,
    open: params.get('union'),
    tab: tabs.find((tab) => tab === params.get('tab')) ?? null,
    officer: params.get('officer'),
    setShow: (show) => set('show', show === 'all' ? null : show),
    setOpen: (id) => set('union', id),
  };
}
