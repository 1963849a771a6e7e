import { serve } from './cli/serve.ts';
import { AppError } from '../shared/lib/app-error.ts';
import { demoPassword, demoSeats } from './demo/demo-seats.ts';
import { openDemoCity } from './demo/open-demo-city.ts';

const streams = {
  stdin: process.stdin,
  out: (text: string) => void process.stdout.write(`${text}\n`),
  complain: (text: string) => void process.stderr.write(`${text}\n`),
};

// Everybody knows the passwords, so nobody else's machine may reach it, whatever the environment says.
const environment = { ...process.env, HUB_HOST: '127.0.0.1' };
try {
  const { stop } = await serve(environment, streams, openDemoCity);
  for (const { login, name } of demoSeats('', '')) streams.out(`  ${login.padEnd(9)} ${name}`);
  streams.out(`  演示账号，密码都是 ${demoPassword}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!isTaken && !(error instanceof AppError)) throw error;
  streams.complain(
    error instanceof AppError
      ? error.text('zh-CN')
      : '端口已被占用，演示用的同步中心没有启动；可用 HUB_PORT 换一个端口。',
  );
  process.exit(1);
}
