import { buildHub } from './app.ts';
import { readHubConfig } from './config.ts';

const config = readHubConfig(process.env);
const hub = await buildHub(config);
const address = await hub.listen({ host: config.host, port: config.port });
process.stdout.write(`Gongping is open at ${address}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void hub.close().then(() => process.exit(0)));
}
