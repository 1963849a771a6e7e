/** One event of a server-sent event stream. */
export interface ServerEvent {
  readonly name: string;
  readonly data: string;
}

function readBlock(block: string): ServerEvent | null {
  let name = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [, field, value = ''] = /^([^:]+)(?:: ?(.*))?$/.exec(line) ?? [];
    if (field === 'event') name = value;
    if (field === 'data') data.push(value);
  }
  return data.length > 0 ? { name, data: data.join('\n') } : null;
}

/**
 * Reads a stream of events piece by piece, wherever the pieces were cut. A browser's own `EventSource` cannot name
 * our protocol in a header.
 */
export function createEventReader(): (text: string) => readonly ServerEvent[] {
  let rest = '';
  return (text) => {
    // A lone carriage return at the end may be the first half of a line end.
    const whole = (rest + text).replaceAll('\r\n', '\n');
    const blocks = whole.split('\n\n');
    rest = blocks.pop() ?? '';
    return blocks.map((block) => readBlock(block)).filter((event) => event !== null);
  };
}
