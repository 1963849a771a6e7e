import type { Calls } from '../../shared/ipc/channels.ts';
import type { HubHostChoice, HubHostStatus } from '../../shared/ipc/hub-host.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { readHubChoice, writeHubChoice } from './hub-choice-file.ts';
import { ownAuthority } from './own-authority.ts';
import type { HubProcess } from './hub-process.ts';

interface Options {
  readonly process: HubProcess;
  readonly choiceFile: string;
  readonly dataFolder: string;
  /** The code of the city whose office works on this PC; null for any other office, which runs no hub. */
  readonly cityOf: () => string | null;
  readonly rendererFolder: string;
  /** The IPv4 addresses of this PC on the local network. */
  readonly addresses: () => readonly string[];
}

export interface HubHost {
  readonly calls: Calls<'hubHost'>;
  /** Starts it if it was on when the app was last closed. */
  readonly resume: () => Promise<void>;
}

const addressOf = (host: string, { port, tls }: HubHostChoice): string =>
  `${tls === true ? 'https' : 'http'}://${host}:${port}`;

/** The `hubHost` area of the bridge: the hub that this PC runs, as a clerk has chosen it. */
export function createHubHost(options: Options): HubHost {
  const { process, choiceFile, dataFolder, cityOf, rendererFolder, addresses } = options;
  const status = async (): Promise<HubHostStatus> => {
    const { on: _on, ...choice } = readHubChoice(choiceFile);
    const authority = choice.tls === true ? ownAuthority(dataFolder) : null;
    return {
      ...choice,
      state: process.state,
      ownAddress: addressOf('127.0.0.1', choice),
      addresses: choice.lan ? addresses().map((host) => addressOf(host, choice)) : [],
      ...(authority !== null && { authority }),
    };
  };
  const start = ({ lan, port, tls }: HubHostChoice, cityId: string): Promise<void> =>
    process.start({
      host: lan ? '0.0.0.0' : '127.0.0.1',
      port,
      dataFolder,
      cityId,
      rendererFolder,
      ...(tls === true && { names: ['127.0.0.1', 'localhost', ...addresses()] }),
    });
  return {
    calls: {
      status,
      turnOn: async (choice) => {
        const cityId = cityOf();
        if (cityId === null) throw new AppError('NOT_PERMITTED');
        writeHubChoice(choiceFile, { on: true, ...choice });
        await start(choice, cityId);
        return status();
      },
      turnOff: async () => {
        writeHubChoice(choiceFile, { ...readHubChoice(choiceFile), on: false });
        await process.stop();
        return status();
      },
      setUp: (admin) => process.setUp(admin),
    },
    resume: async () => {
      const kept = readHubChoice(choiceFile);
      const cityId = cityOf();
      if (kept.on && cityId !== null) await start(kept, cityId);
    },
  };
}
