import { hostname, networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { app, net, powerMonitor, safeStorage, session, type BrowserWindow } from 'electron';
import { createHubAdminClient } from '../shared/sync/hub-admin-client.ts';
import { createMeetingClient } from '../shared/sync/meeting-client.ts';
import { setAppMenu } from './app-menu.ts';
import { openBackup } from './backup/open-backup.ts';
import { finishRestore } from './backup/restore-folder.ts';
import { registerBundleScheme, serveBundle } from './app-protocol.ts';
import { listenForPackages, openCarry } from './carry/open-carry.ts';
import { OpenedPackages } from './carry/opened-packages.ts';
import { chooseDataFolders } from './data-folders.ts';
import { describeError } from './describe-error.ts';
import { enableSandbox, pinEngine } from './engine-switches.ts';
import { openEvidence } from './evidence/open-evidence.ts';
import { readWhole } from './evidence/read-whole.ts';
import { freeBytesAt, storageStatusOf } from './files/free-space.ts';
import { lockEveryPage, lockSession } from './guards.ts';
import { hostTexts } from './host-texts.ts';
import { dropDeadConnections } from './hub/drop-dead-connections.ts';
import { createHubCalls } from './hub/hub-calls.ts';
import { createHubLink } from './hub/hub-link.ts';
import { createPinnedNetwork } from './hub/pinned-fetch.ts';
import { createTokenVault } from './hub/token-vault.ts';
import { createHubHost, type HubHost } from './hub-host/hub-host-calls.ts';
import { HubProcess } from './hub-host/hub-process.ts';
import { ownPin } from './hub-host/own-authority.ts';
import { lanAddresses } from '../shared/lib/lan-addresses.ts';
import { spawnHub } from './hub-host/spawn-hub.ts';
import { stopBeforeQuit } from './hub-host/stop-before-quit.ts';
import { createAppCalls } from './ipc/app-calls.ts';
import { createMirrorCalls } from './ipc/mirror-calls.ts';
import { serve } from './ipc/router.ts';
import { createLog } from './log.ts';
import { Mirror } from './mirror/mirror.ts';
import { createPrintCalls } from './print/print-calls.ts';
import { printSession } from './print/print-window.ts';
import { createProfileCalls } from './profile/profile-calls.ts';
import { readProfile } from './profile/profile-file.ts';
import { renewByPackage, renewOnEnrolment } from './signer/renew-on-enrolment.ts';
import { createSignerCalls } from './signer/signer-calls.ts';
import { openVault } from './vault/open-vault.ts';
import { createAppWindow, loadApp } from './window/app-window.ts';
import { watchForCrashes } from './window/crash-screen.ts';

// Electron wants all of this before it is ready; an `await` up here would come too late.
app.setName(hostTexts.productName);
const folders = chooseDataFolders();
const now = Date.now;
const log = createLog(join(folders.logs, 'gongping.log'), now);
process.on('uncaughtException', (error) => log('uncaught', describeError(error)));
process.on('unhandledRejection', (error) => log('unhandled', describeError(error)));
enableSandbox();
pinEngine();
registerBundleScheme();
lockEveryPage(log);
const opened = new OpenedPackages(log);
listenForPackages(opened);

const renderer = join(import.meta.dirname, '../renderer');
const freeBytes = () => freeBytesAt(folders.mirror);
const pinned = createPinnedNetwork(now);
const hubPatience = { pauses: { first: 1000, most: 60_000 }, stopWithin: 10_000 };

const openHubLink = () =>
  createHubLink({
    addressFile: folders.hubAddress,
    tokenFile: folders.hubToken,
    fetch: (url, init) => net.fetch(url, init),
    fetchPinned: pinned.fetch,
    ownPin: (address) => ownPin(folders.hub, address),
    secrets: safeStorage,
    platform: process.platform,
    log,
  });

/** The city whose own office works on this PC. */
function cityOf(): string | null {
  const profile = readProfile(folders.profile);
  return profile?.mode === 'office' && profile.role === 'city' ? profile.orgCode : null;
}

const createHost = (hub: HubProcess): HubHost =>
  createHubHost({
    process: hub,
    choiceFile: folders.hubChoice,
    dataFolder: folders.hub,
    cityOf,
    rendererFolder: renderer,
    addresses: () => lanAddresses(networkInterfaces()),
  });

const createSigner = () =>
  createSignerCalls({
    readProfile: () => readProfile(folders.profile),
    vaultOf: (name) =>
      createTokenVault({
        path: join(folders.issuerKeys, `${name}.json`),
        secrets: safeStorage,
        platform: process.platform,
        log,
      }),
    log,
  });

/** @returns what must be done before the page touches the data */
function serveApp(window: BrowserWindow, mirror: Mirror, host: HubHost): () => Promise<void> {
  const { ipc } = window.webContents;
  const link = openHubLink();
  const pcName = hostname().slice(0, 60) || hostTexts.productName;
  const keysFile = folders.carryKeys;
  const { evidence: folder, openedEvidence: openedFolder } = folders;
  const evidence = openEvidence({ folder, openedFolder, freeBytes, link, log });
  const readFile = readWhole(evidence);
  const carry = openCarry({
    window,
    link,
    keysFile,
    secrets: safeStorage,
    readFile,
    pcName,
    opened,
    now,
    log,
  });
  const { vault: file, profile } = folders;
  const vault = openVault({ file, profile, secrets: safeStorage, now, log });
  setAppMenu(folders, vault.lockNow);
  const backup = openBackup({
    window,
    folders,
    secrets: safeStorage,
    keys: vault.vault,
    freeBytes,
    now,
    log,
  });
  const hub = createHubCalls(link, pcName);
  const signer = createSigner();
  dropDeadConnections(powerMonitor, [session.defaultSession, pinned], hub);
  serve(ipc, 'app', createAppCalls(), log);
  serve(ipc, 'profile', createProfileCalls(folders.profile), log);
  serve(ipc, 'storage', { status: async () => storageStatusOf(freeBytes()) }, log);
  serve(ipc, 'vault', vault.calls, log);
  serve(ipc, 'hub', renewOnEnrolment(carry.withKeys(hub), signer.renew), log);
  serve(ipc, 'carry', renewByPackage(carry.calls, signer.renew), log);
  serve(ipc, 'signer', signer, log);
  serve(ipc, 'hubAdmin', createHubAdminClient(link.send), log);
  serve(ipc, 'meetings', createMeetingClient(link.send), log);
  serve(ipc, 'hubHost', host.calls, log);
  serve(ipc, 'mirror', createMirrorCalls(mirror), log);
  serve(ipc, 'evidence', evidence, log);
  serve(ipc, 'backup', backup.calls, log);
  serve(ipc, 'print', createPrintCalls({ folder: folders.prints, list: folders.printedList, now, log }), log);
  return backup.beforeUpgrade;
}

function start(): void {
  for (const one of [session.defaultSession, printSession()]) {
    lockSession(one);
    serveBundle(one, renderer);
  }
  finishRestore(dirname(folders.profile), log);
  const mirror = new Mirror({ folder: folders.mirror, headsFile: folders.heads, now, freeBytes, log });
  const window = createAppWindow(folders.windowState);
  watchForCrashes(window, log);
  const hub = new HubProcess({ ...hubPatience, spawn: spawnHub(folders.hubLog), freeBytes, log });
  const host = createHost(hub);
  const beforeUpgrade = serveApp(window, mirror, host);
  stopBeforeQuit(hub);
  host.resume().catch((error: unknown) => log('hub-not-resumed', describeError(error)));
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('will-quit', () => mirror.close());
  log('started', { version: app.getVersion(), electron: process.versions.electron });
  void beforeUpgrade().then(() => loadApp(window));
}

app.on('window-all-closed', () => app.quit());
// One program per database: two would each hold half of the truth.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();
