import type { SameKeys } from '../same-keys.ts';
import type { issuing as source } from '../zh-cn/issuing.ts';

export const issuing: SameKeys<typeof source> = {
  paper: {
    label: 'Paper',
    plain: 'Plain A4 (with frame and title)',
    blank: 'Printed blanks (text alone)',
    blankHint:
      'Print the test page on plain paper and hold it against a blank: text too far left wants more "right", too high wants more "down". Kept on this PC.',
    right: 'Right',
    down: 'Down',
    unit: 'mm',
    test: 'Print a test page',
    testFile: 'Certificate test page',
    testDone: 'The test page is ready; print it at its real size (100 %)',
  },
  testPage: {
    hint: 'Test page (right {{right}} mm, down {{down}} mm). Print at real size, landscape, and hold it against a blank; the rulers count millimetres from the edge of the sheet.',
    number: 'SAMPLE 000',
    name: 'Sample',
    union: 'Union of a sample enterprise',
    level: 'Senior',
    city: 'Some city',
    issuer: 'City federation',
    code: 'GONGPING TEST PAGE 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789',
  },
  noCode: {
    browser:
      'Certificates printed from a browser bear no code; print on a PC of the city office with the program.',
    some: '{{count}} of them bear no code: printed before without one, or this PC has no key store to use.',
  },
  keys: {
    open: 'Codes and keys',
    title: 'Codes and signing keys',
    text: 'The code on a certificate is signed by a key of the city. Its secret half stays in the key store of the PC that issues and is made at the first print; the public half and the list of void numbers go to every office.',
    device: 'PC',
    ours: 'this PC',
    id: 'Key',
    since: 'Since',
    state: 'State',
    active: 'In use',
    retired: 'Retired {{at}}; what it signed before stands',
    revoked: 'Revoked {{at}}; nothing it signed is vouched for',
    replace: 'Replace this PC’s key',
    replaceHint: 'Later certificates are signed with a new key; earlier ones can still be verified.',
    replaced: 'A new key is in use',
    revoke: 'Revoke',
    revokeTitle: 'Revoke the key {{id}}?',
    revokeText:
      'Only when a PC was stolen and the key may be in other hands. What it signed no longer verifies and must be voided and issued again; this cannot be undone.',
    reason: 'Reason for revoking',
    revokeDone: 'The key is revoked',
    none: 'There is no key yet; the first print makes one.',
    voids: 'Void list: {{count}} numbers',
  },
  reissue: {
    button: 'Void and reissue {{count}}',
    title: 'Void and reissue {{count}} certificates?',
    text: 'Every valid certificate that this key signed is voided and issued anew: the same content, the next numbers, today’s date, a new key. Collect the old papers. Archived years stay as they are.',
    progress: 'Voiding and reissuing {{done}} / {{total}}',
    placeholder: 'For example: the PC was stolen, its key is revoked',
    submit: 'Void and reissue',
    done: 'Reissued {{count}}; please print them',
  },
  register: {
    all: 'All ({{count}})',
    valid: 'Valid ({{count}})',
    void: 'Void ({{count}})',
    reissued: 'Reissued ({{count}})',
    replaces: 'Replaces {{number}}, which is void',
    reissuedTag: 'reissued',
  },
};
