import { systemClock } from '../shared/lib/clock.ts';
import { createAuthenticate } from './accounts/authenticate.ts';
import { createPasswords } from './accounts/passwords.ts';
import { buildHub } from './app.ts';
import { readHubConfig } from './config.ts';
import { openPostgresStore, openSqliteStore } from './store/open-store.ts';

const config = readHubConfig(process.env);
const store = await (config.databaseUrl === null
  ? openSqliteStore(config.dataFolder)
  : openPostgresStore(config.databaseUrl));
const hub = await buildHub({
  store,
  authenticate: createAuthenticate({ store, clock: systemClock, cityId: config.cityId }),
  accounts: { cityId: config.cityId, passwords: createPasswords() },
  rendererFolder: config.rendererFolder,
  logger: true,
});
const address = await hub.listen({ host: config.host, port: config.port });
process.stdout.write(`Gongping is open at ${address}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void hub
      .close()
      .then(() => store.close())
      .then(() => process.exit(0));
  });
}
