import { useMemo } from 'react';
import type { Cycle } from '../../shared/schema/cycle.ts';
import { useServices } from './services-context.tsx';
import { useQuery } from './use-query.ts';

/** What tells cycles of one year apart, to be written behind the year: ` · 户外劳动者服务站点`; empty for chairs. */
export function useCycleNames(): (cycle: Pick<Cycle, 'schemeKey'>) => string {
  const { repositories } = useServices();
  const { data } = useQuery(() => repositories.schemes.watchAll(), [repositories]);
  return useMemo(() => {
    const schemes = new Map((data ?? []).map(({ id, content }) => [id, content]));
    return ({ schemeKey }) => {
      const subject = schemes.get(schemeKey)?.subject;
      return subject ? ` · ${subject.name}` : '';
    };
  }, [data]);
}
