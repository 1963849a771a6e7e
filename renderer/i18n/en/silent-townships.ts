import type { SameKeys } from '../same-keys.ts';
import type { silentTownships as source } from '../zh-cn/silent-townships.ts';

export const silentTownships: SameKeys<typeof source> = {
  title: 'Townships',
  asOf: 'As of {{time}}, by the hub’s clock',
  refresh: 'Refresh',
  kept: 'The hub gives no newer picture now; this is the last one.',
  noPicture: 'There is no picture of the townships yet; it comes when the hub can be reached.',
  unit: 'Unit / PC',
  contact: 'Last contact',
  silent: 'silent for {{n}} days',
  noPc: 'no PC enrolled',
  unsent: 'Unsent',
  refused: 'Refused',
  version: 'Version',
  outdated: 'to update',
  clock: { title: 'Clock', right: 'right', ahead: '{{n}} min fast', behind: '{{n}} min slow' },
  disk: 'Free disk',
  summary: {
    silent: '{{n}} townships silent for {{days}} days or more',
    none: '{{n}} townships without a PC',
    troubled: '{{n}} townships whose PCs need a hand (refused rows, version, clock or disk)',
    comma: '; ',
    sentence: '{{parts}}.',
    well: 'All {{n}} townships were in contact within {{days}} days, and their PCs are well.',
  },
  empty: {
    title: 'No townships yet',
    hint: 'They are listed once the units have arrived on this PC; press Sync now on the sync page.',
  },
  none: {
    title: 'This PC is not connected to the city',
    hint: 'Once it is, this page lists when each township was last in contact and how its PCs are.',
    action: 'Connect',
  },
};
