import dayjs from 'dayjs';
import { useServices } from './services-context.tsx';

/** The civil date on this PC, `YYYY-MM-DD`. */
export const useToday = (): string => dayjs(useServices().store.clock.now()).format('YYYY-MM-DD');
