import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { auditLogRows, type AuditLogRow } from './audit-log-rows.ts';

const named = (documents: readonly { readonly id: string; readonly name: string }[] = []) =>
  documents.map(({ id, name }) => [id, name] as const);

/** 操作记录 as far as this account may read it, live; undefined while loading. */
export function useAuditLog(): readonly AuditLogRow[] | undefined {
  const { t } = useTranslation();
  const { profile, repositories } = useServices();
  const { audit, orgUnits, people, unions } = repositories;
  const { data: events } = useQuery(() => audit.watchAll(), [audit]);
  const { data: offices } = useQuery(() => orgUnits.watchAll(), [orgUnits]);
  const { data: persons } = useQuery(() => people.watchAll(), [people]);
  const { data: enterprises } = useQuery(() => unions.watchAll(), [unions]);
  return useMemo(() => {
    if (!events || !offices || !persons || !enterprises) return undefined;
    const townships = new Map(named(offices.filter(({ kind }) => kind === 'township')));
    const subjects = new Map([...named(persons), ...named(enterprises)]);
    return auditLogRows(events, { townships, subjects, ownPc: profile.deviceId }, t);
  }, [events, offices, persons, enterprises, profile, t]);
}
