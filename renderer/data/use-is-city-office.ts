import { isCityOffice } from '../../shared/domain/actor.ts';
import { useServices } from './services-context.tsx';

/** Whether whoever works here acts for the city office; finance and the auditor see its work and change nothing. */
export const useIsCityOffice = (): boolean => isCityOffice(useServices().store.actor);
