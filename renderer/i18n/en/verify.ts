import type { SameKeys } from '../same-keys.ts';
import type { verify as source } from '../zh-cn/verify.ts';

export const verify: SameKeys<typeof source> = {
  hint: 'No network needed: show the code to the camera, put in a picture, or use a scanner.',
  pageTitle: 'Verify a certificate',
  pageHint: 'Everything is checked within this page; nothing of the certificate is sent.',
  camera: {
    open: 'Use the camera',
    close: 'Turn the camera off',
    label: 'Camera',
    hint: 'Hold it over the code at the lower left, so near that it fills about half of the picture, and keep still.',
    failed: 'The camera did not open',
    mend: 'See that it is plugged in and not in use elsewhere, or put in a picture or use a scanner.',
  },
  picture: 'Choose a picture, or drop one here',
  pictureHint: 'A screenshot can be pasted; the code must be whole and sharp',
  typed: 'Scanner',
  typedHint: 'Leave the cursor here and scan the code on the certificate',
  check: 'Verify',
  waiting: 'The answer is shown here.',
  verdict: {
    valid: {
      title: 'Verified: the certificate is valid',
      text: 'Signed by {{issuer}} and not void. Compare it with the paper: what differs was changed on the paper.',
    },
    expired: {
      title: 'The certificate has run out',
      text: 'Signed by {{issuer}} and not void, but valid until {{validTo}} only. Its holder should renew it.',
    },
    void: { title: 'The certificate is void', text: 'Its number was put on the void list on {{at}}.' },
    keyRevoked: {
      title: 'Not vouched for: the key was revoked',
      text: 'Its key was revoked on {{at}}, so nothing proves it. Ask {{issuer}}.',
    },
    keyRetired: {
      title: 'Not vouched for: signed after its key was retired',
      text: 'Its key was retired on {{at}}. Ask {{issuer}}.',
    },
    unknownIssuer: {
      title: 'Cannot tell: unknown issuer',
      text: 'The list here does not know its key. It may be of another city, or the list may be old.',
    },
    altered: {
      title: 'Refused: the content was altered',
      text: 'Content and signature do not agree, or a part is missing. Scan once more; if it fails again, do not accept it.',
    },
    noStatement: {
      title: 'No certificate code was read',
      text: 'There is no code in the picture, or it is none of a certificate. Come closer, hold it flat, avoid glare.',
    },
  },
  fact: {
    name: 'Name',
    unionName: 'Union',
    levelName: 'Level',
    qualification: 'Qualification',
    year: 'Year',
    subject: 'Graded as',
    number: 'Number',
    issuedOn: 'Issued on',
    validTo: 'Valid until',
  },
  asOfHere: '{{count}} numbers on the void list, as of the last sync.',
  asOfHub: 'Lists as of {{at}}.',
  proves: 'It proves that the issuer signed exactly this, and that the number is not on the void list.',
  provesNot:
    'It does not prove that the holder is that person or that the paper is the original; look at an identity card too.',
  empty: 'Nothing to verify yet',
  emptyHint: 'It works once the city has printed a certificate with a code and synced.',
  offline: 'The lists could not be fetched; check the network and load the page anew.',
};
