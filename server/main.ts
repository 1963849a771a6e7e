import { hubCommand } from './cli/hub-command.ts';
import { processStreams } from './cli/process-streams.ts';
import { serve } from './cli/serve.ts';
import { serveUntilStopped } from './cli/serve-until-stopped.ts';

// The database, the files and the backups hold personal data: another account of this machine reads none of them.
process.umask(0o077);
const args = process.argv.slice(2);
if (args.length > 0) process.exitCode = await hubCommand(args, process.env, processStreams);
else await serveUntilStopped(serve(process.env, processStreams), processStreams);
