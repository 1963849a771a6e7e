import { buildHub } from './app.ts';
import { readHubConfig } from './config.ts';
import { openPostgresStore, openSqliteStore } from './store/open-store.ts';

const config = readHubConfig(process.env);
const store = await (config.databaseUrl === null
  ? openSqliteStore(config.dataFolder)
  : openPostgresStore(config.databaseUrl));
const hub = await buildHub({
  store,
  // Without accounts nobody can sign in; the screens are served all the same.
  authenticate: async () => null,
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
