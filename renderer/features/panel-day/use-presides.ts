import { useServices } from '../../data/services-context.tsx';

/** Whether the meeting is led from the chair's own tablet and not from the office's desk. */
export const usePresides = (): boolean => useServices().store.actor.role === 'panelMember';
