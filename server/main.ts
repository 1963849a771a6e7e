import { AppError } from '../shared/lib/app-error.ts';
import { hubCommand } from './cli/hub-command.ts';
import { serve } from './cli/serve.ts';

const streams = {
  stdin: process.stdin,
  out: (text: string) => void process.stdout.write(`${text}\n`),
  complain: (text: string) => void process.stderr.write(`${text}\n`),
};

const args = process.argv.slice(2);
if (args.length > 0) process.exitCode = await hubCommand(args, process.env, streams);
else {
  try {
    const { stop } = await serve(process.env, streams);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void stop().then(() => process.exit(0)));
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    streams.complain(error.text('zh-CN'));
    process.exitCode = 1;
  }
}
