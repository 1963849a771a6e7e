import type { FastifyInstance } from 'fastify';
import type { EvidenceHub } from './evidence-hub.ts';
import { sweepEvidence } from './sweep-evidence.ts';

/** How often the folder is looked through, in milliseconds. */
const every = 60 * 60 * 1000;

/** Keeps the folder of files tidy for as long as the hub runs. */
export function sweepHourly(app: FastifyInstance, hub: EvidenceHub, cityId: string): void {
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onReady', async () => {
    timer = setInterval(() => {
      // A folder that cannot be read now is looked at again in an hour.
      sweepEvidence(hub, cityId).catch((error: unknown) => app.log.error({ error }, 'files not swept'));
    }, every);
    timer.unref();
  });
  app.addHook('onClose', async () => clearInterval(timer));
}
