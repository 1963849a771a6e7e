import type { bundle as source } from '../zh-cn/bundle.ts';
import type { SameKeys } from '../same-keys.ts';

export const bundle: SameKeys<typeof source> = {
  title: 'Everything',
  text: 'Saves every document, file of evidence and archive of this office on this PC as one zip bundle in an open format that needs no special program.',
  care: 'It holds personal data; keep it as such.',
  export: 'Export everything',
  exporting: 'Exporting {{done}} / {{total}}',
  fileName: '{{name}} everything {{at}}.zip',
  done: '{{documents}} documents and {{files}} files exported',
  missing: '{{count}} more files are not on this PC and not in the bundle.',
  build: 'Build from a bundle',
  buildText: 'On a new or reinstalled PC, build the office again from its bundle. Sign in at the city anew.',
  choose: 'Choose a bundle (zip)',
  chooseOther: 'Choose another bundle',
  checking: 'Checking {{done}} / {{total}} files',
  checked: '{{name}}, exported {{at}}: {{documents}} documents and {{files}} files, each checked.',
  clerk: 'Your name',
  start: 'Build and begin',
  building: 'Writing {{done}} / {{total}}',
};
