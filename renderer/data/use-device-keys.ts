import { useMemo } from 'react';
import { deviceKeys, type DeviceKeys } from '../../shared/proof/judge-submission.ts';
import { useServices } from './services-context.tsx';
import { useQuery } from './use-query.ts';

/** The keys of the PCs that this viewer knows of, live; undefined while loading. */
export function useDeviceKeys(): DeviceKeys | undefined {
  const { repositories } = useServices();
  const { data } = useQuery(() => repositories.audit.watchDeviceKeys(), [repositories]);
  return useMemo(() => data && deviceKeys(data), [data]);
}
