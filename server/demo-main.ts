import { processStreams } from './cli/process-streams.ts';
import { serve, type Serving } from './cli/serve.ts';
import { serveUntilStopped } from './cli/serve-until-stopped.ts';
import { demoPassword, demoSeats } from './demo/demo-seats.ts';
import { openDemoCity } from './demo/open-demo-city.ts';

// Everybody knows the passwords, so nobody else's machine may reach it, whatever the environment says.
const environment = { ...process.env, HUB_HOST: '127.0.0.1' };

async function serveDemo(): Promise<Serving> {
  const serving = await serve(environment, processStreams, openDemoCity);
  for (const { login, name } of demoSeats('', '')) processStreams.out(`  ${login.padEnd(9)} ${name}`);
  processStreams.out(`  演示账号，密码都是 ${demoPassword}`);
  return serving;
}

await serveUntilStopped(serveDemo(), processStreams);
