import { app } from 'electron';

/**
 * Puts every page into the operating system's sandbox. Chromium cannot do that for root on Linux and ends
 * at once; root starts it with --no-sandbox, in containers and tests.
 */
export function enableSandbox(): void {
  const impossible = process.getuid?.() === 0 && app.commandLine.hasSwitch('no-sandbox');
  if (!impossible) app.enableSandbox();
}

/**
 * Pins Chromium's IndexedDB to its LevelDB store: switching that feature on or off empties an existing
 * database, in both directions (measured). Features named on the command line stay off as well.
 */
export function pinEngine(): void {
  const named = app.commandLine.getSwitchValue('disable-features');
  const features = new Set(named.split(',').filter((name) => name !== ''));
  features.add('IdbSqliteBackingStore');
  app.commandLine.appendSwitch('disable-features', [...features].join(','));
  app.commandLine.appendSwitch('lang', 'zh-CN');
}
