import type { Scheme } from '../../../../shared/schema/scheme.ts';

/** What every section of the editor works with. */
export interface SectionProps {
  readonly scheme: Scheme;
  /** `field` names what is edited: changes of one field in a row are one step of undo. */
  readonly onChange: (scheme: Scheme, field: string) => void;
}
