import { readEnrolmentText } from '../../../shared/sync/enrolment-link.ts';
import { pinText, readPin } from '../../../shared/sync/hub-pin.ts';

/** Where the city's hub is, as the two fields of the dialog have it. */
export interface PlaceFields {
  readonly address: string;
  /** Empty where there is none. */
  readonly pin: string;
}

/** Takes apart what was typed, scanned from a QR code or kept: an address may carry its fingerprint behind a `#`. */
export function placeFields(text: string): PlaceFields {
  const place = readEnrolmentText(text)?.hub ?? text.trim();
  const [address = '', mark = ''] = place.split('#', 2);
  const pin = readPin(mark);
  return { address, pin: pin === null ? mark : pinText(pin) };
}

/** The two fields as one text, as `readHubPlace` takes it. */
export const placeText = ({ address, pin }: PlaceFields): string =>
  pin.trim() === '' ? address.trim() : `${address.trim()}#${pin.trim()}`;

/** What is wrong with the fingerprint; null for nothing. */
export function pinFault({ address, pin }: PlaceFields): 'pinWrong' | 'pinPlain' | null {
  if (pin.trim() === '') return null;
  if (readPin(pin) === null) return 'pinWrong';
  return /^\s*https:/iu.test(address) ? null : 'pinPlain';
}
