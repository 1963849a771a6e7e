/** How to start npm: the one that started this process, or the one on the path. */
export function npmCommand(): { readonly program: string; readonly args: readonly string[] } {
  const script = process.env['npm_execpath'];
  if (script) return { program: process.execPath, args: [script] };
  return process.platform === 'win32'
    ? { program: 'cmd', args: ['/c', 'npm'] }
    : { program: 'npm', args: [] };
}
