import { useLocation, useSearchParams } from 'react-router';

/** The field another screen sent the user to, and why it is to be mended. */
export interface AskedField {
  /** Empty for the record as a whole. */
  readonly field: string;
  readonly reason: string;
}

/** What goes along with the address; it is gone after the next step and never in a bookmark. */
export interface AskedState {
  readonly reason: string;
}

/** The name of the address's part that names the field. */
export const fieldParam = 'field';

const reasonOf = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'reason' in state && typeof state.reason === 'string'
    ? state.reason
    : '';

/** Null when the user came here by himself. */
export function useAskedField(): AskedField | null {
  const [params] = useSearchParams();
  const { state } = useLocation();
  const [field, reason] = [params.get(fieldParam) ?? '', reasonOf(state)];
  return field === '' && reason === '' ? null : { field, reason };
}
