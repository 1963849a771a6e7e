import { existsSync } from 'node:fs';
import { join } from 'node:path';
import builderConfig from 'app-builder-lib/out/util/config/config.js';
import type { Configuration } from 'electron-builder';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const read = (): Promise<Configuration> => builderConfig.getConfig(root, 'electron-builder.yml', null);
/** The validator wants a place for notes about a build; there is none here. */
const noNotes = { isEnabled: false } as Parameters<typeof builderConfig.validateConfiguration>[1];
const check = (config: Configuration): Promise<void> => builderConfig.validateConfiguration(config, noNotes);

test("electron-builder's own schema accepts the configuration, and would refuse a slip in it", async () => {
  const config = await read();
  await expect(check(config)).resolves.toBeUndefined();
  const slip = { ...config, nsis: { ...config.nsis, oneClik: false } };
  await expect(check(slip)).rejects.toThrow(/nsis/);
});

test('every fuse of the checklist is set', async () => {
  expect((await read()).electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('the system opens packages with the program, and no link', async () => {
  const { asar, fileAssociations, protocols, mac, win, linux } = await read();
  expect(asar).toBe(true);
  expect([fileAssociations].flat().map((one) => one?.ext)).toEqual(['gpx']);
  for (const one of [{ protocols }, mac, win, linux]) expect(one?.protocols).toBeUndefined();
});

test('nobody needs an administrator, and removing the program leaves the data', async () => {
  expect((await read()).nsis).toMatchObject({
    oneClick: false,
    perMachine: false,
    deleteAppDataOnUninstall: false,
  });
});

test('the icons are there', async () => {
  const { win, linux, mac } = await read();
  for (const icon of [win?.icon, linux?.icon, mac?.icon])
    expect(existsSync(join(root, 'build', 'icons', String(icon))), String(icon)).toBe(true);
});
