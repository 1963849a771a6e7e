import type { Person } from '../../../shared/schema/person.ts';
import { useNoteAccess } from '../../data/note-access.ts';
import { MaskedValue } from '../../ui/masked-value.tsx';

/** Somebody's telephone: masked until it is asked for. */
export function PersonPhone({ person: { id, name, phone } }: { readonly person: Person }) {
  const noteAccess = useNoteAccess();
  return (
    <MaskedValue
      key={id}
      field="phone"
      value={phone}
      name={name}
      onReveal={() => noteAccess({ action: 'reveal-field', documentKind: 'people', documentId: id, rows: 1 })}
    />
  );
}
