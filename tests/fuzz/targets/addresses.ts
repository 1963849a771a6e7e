import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { bundleFile } from '../../../electron/bundle-file.ts';
import { packageIn } from '../../../electron/carry/opened-packages.ts';
import { isTrustedSender } from '../../../electron/ipc/trusted-sender.ts';
import { normalAddress } from '../../../shared/sync/hub-place.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedText } from '../mutate-text.ts';
import { assertThat, unlessRefused } from '../refusal.ts';

const root = join(fileURLToPath(new URL('.', import.meta.url)), 'bundle');
const samples = [
  'app://bundle/index.html',
  'app://bundle/assets/..%2f..%2fsecret.txt',
  'app://bundle/%2e%2e/%2e%2e/etc/passwd',
  'app://bundle/a\\..\\..\\b',
  'app://bundle@evil.example/x',
  'https://hub.example:8443',
  'http://10.0.0.5:8730/',
];
const pieces = fc.array(
  fc.constantFrom(
    'app:',
    '//',
    'bundle',
    '/',
    '..',
    '%2e%2e',
    '%2f',
    '%5c',
    '\\',
    '%00',
    '@',
    '#',
    '?',
    'a',
    '.gpx',
    '%',
  ),
  { maxLength: 12 },
);

/** Addresses of pages, of a hub, and what a command line brings: no page outside its folder, no address with more than a place. */
export async function openTarget(): Promise<Attack> {
  const text = fc.oneof(
    mutatedText(samples),
    pieces.map((parts) => `app://bundle/${parts.join('')}`),
  );
  return makeAttack(text, async (given) => {
    const url = URL.parse(given);
    const file = url && bundleFile(root, url);
    if (file)
      assertThat(file.startsWith(root + sep) && !file.includes('\0'), `outside of the folder: ${file}`);
    const isOurs = url?.protocol === 'app:' && url.host === 'bundle';
    const trusts = isTrustedSender({ url: given, parent: null }, 'profile');
    assertThat(isOurs || !trusts, 'a page from elsewhere is trusted');
    const place = await unlessRefused(/^HUB_ADDRESS_INVALID$/, () => normalAddress(given, URL));
    if (place !== null)
      assertThat(/^https?:\/\/[^/?#@]+$/.test(place) && normalAddress(place, URL) === place, place);
    const opened = packageIn(['gongping', given]);
    assertThat(opened === undefined || extname(opened).toLowerCase() === '.gpx', 'another file is opened');
    return url !== null;
  });
}
