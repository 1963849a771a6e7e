import { isTownshipActor } from '../../../shared/domain/actor.ts';
import { useServices } from '../../data/services-context.tsx';

/** Whether a township works here, which applies and checks. */
export const useIsTownship = (): boolean => isTownshipActor(useServices().store.actor);
