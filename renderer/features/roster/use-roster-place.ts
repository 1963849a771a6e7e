import { useSearchParams } from 'react-router';
import type { RosterFilter } from './roster-filter.ts';

const shows: readonly RosterFilter['show'][] = ['all', 'missing', 'below'];

/** The part of the roster that is on the screen, kept in the address so that other pages can point to it. */
export interface RosterPlace {
  readonly show: RosterFilter['show'];
  /** The open union's id, `new` for one being registered, null for none. */
  readonly open: string | null;
  readonly setShow: (show: RosterFilter['show']) => void;
  readonly setOpen: (id: string | null) => void;
}

export function useRosterPlace(): RosterPlace {
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === null) after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  return {
    show: shows.find((show) => show === params.get('show')) ?? 'all',
    open: params.get('union'),
    setShow: (show) => set('show', show === 'all' ? null : show),
    setOpen: (id) => set('union', id),
  };
}
