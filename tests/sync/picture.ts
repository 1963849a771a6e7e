import { readAll } from './documents.ts';
import type { Client } from './open-client.ts';

type Shown = Readonly<Record<string, string>>;

/** What one client shows: all at the city, its own at a township; each document as text, by its id. */
export interface Picture {
  readonly device: string;
  /** Null at the city. */
  readonly township: string | null;
  readonly documents: Readonly<Record<string, { readonly township: string; readonly text: string }>>;
}

export async function picture(client: Client): Promise<Picture> {
  const { deviceId, orgCode, role } = client.machine.session;
  const township = role === 'cityOperator' ? null : orgCode;
  const all = await Promise.all((['cases', 'sheets'] as const).map((name) => readAll(client, name)));
  const entries = all
    .flatMap((documents) => [...documents.values()])
    .filter(({ townshipCode }) => township === null || townshipCode === township)
    .map((document) => [document.id, { township: document.townshipCode, text: JSON.stringify(document) }]);
  return { device: deviceId, township, documents: Object.fromEntries(entries) };
}

const shownOf = ({ documents }: Picture, township: string | null): Shown =>
  Object.fromEntries(
    Object.entries(documents)
      .filter(([, document]) => document.township === township)
      .map(([id, { text }]) => [id, text]),
  );

/** The documents that a township's PC and the city show differently. Empty when all agree. */
export function disagreements(pictures: readonly Picture[]) {
  const city = pictures.find(({ township }) => township === null);
  if (!city) throw new Error('nobody plays the city');
  return pictures
    .filter(({ township }) => township !== null)
    .flatMap((office) => {
      const { device, township } = office;
      const [here, there] = [shownOf(office, township), shownOf(city, township)];
      const ids = new Set([...Object.keys(here), ...Object.keys(there)]);
      return [...ids]
        .filter((id) => here[id] !== there[id])
        .map((id) => ({ device, id, here: here[id] ?? null, city: there[id] ?? null }));
    });
}
