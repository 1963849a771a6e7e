import type { Candidacy } from '../../schema/candidacy.ts';
import type { Case } from '../../schema/case.ts';
import type { Certificate } from '../../schema/certificate.ts';
import type { Cycle } from '../../schema/cycle.ts';
import type { Person } from '../../schema/person.ts';
import type { Item } from '../../schema/scheme-item.ts';
import type { Scheme } from '../../schema/scheme.ts';
import type { Party, Sheet } from '../../schema/sheet.ts';
import { personLinks } from '../person-links.ts';
import { survivors } from '../person-merge.ts';
import { asksForCertificate, holdersTier } from '../qualification/certificate-tier.ts';
import { isQualification } from '../qualification/qualification-certificate.ts';
import type { Anomaly } from './anomaly.ts';

/** The documents of the cycle, and the certificates of every year. */
interface Documents {
  readonly cycle: Pick<Cycle, 'year'>;
  readonly scheme: Pick<Scheme, 'categories' | 'subject'>;
  readonly people: readonly Pick<Person, 'id' | 'merged'>[];
  readonly candidacies: readonly Pick<Candidacy, 'id' | 'personId'>[];
  readonly sheets: readonly Sheet[];
  readonly cases: readonly Pick<Case, 'detail'>[];
  readonly certificates: readonly Certificate[];
}

/** An item, and the points that only a holder of a certificate is given. */
interface HoldersItem {
  readonly code: string;
  readonly points: number;
}

const holdersItems = ({ categories, subject }: Documents['scheme']): readonly HoldersItem[] =>
  subject?.kind === 'site'
    ? []
    : categories
        .flatMap((category): readonly Item[] => (category.kind === 'veto' ? [] : category.items))
        .flatMap((item) => {
          if (item.kind !== 'tiers' || !asksForCertificate(item)) return [];
          const tier = item.tiers[holdersTier(item)];
          return tier ? [{ code: item.code, points: tier.points }] : [];
        });

const newest = (certificates: readonly Certificate[]): Certificate | null =>
  certificates.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0] ?? null;

const inOrder: readonly Party[] = ['self', 'township', 'panel'];

/** The parties whose handed-in sheet gives the points. */
const giversOf = (sheets: readonly Sheet[], { code, points }: HoldersItem): readonly Party[] => {
  const givers = new Set(
    sheets
      .filter(({ draft, recused, submissions }) => !draft && !recused && submissions.length > 0)
      .filter(({ scores }) => (scores[code]?.points ?? 0) >= points)
      .map(({ party }) => party),
  );
  return inOrder.filter((party) => givers.has(party));
};

/**
 * Candidates to whom handed-in sheets give the points of a holder while their certificate is void: it was revoked
 * after the sheet was handed in, or nobody looked. One that was renewed or issued again is of no account, nor is one
 * of a later year; who holds one that the register does not know is not told either.
 */
export function revokedCertificates(documents: Documents): readonly Anomaly[] {
  const { cycle, scheme, people, candidacies, sheets, cases, certificates } = documents;
  const items = holdersItems(scheme);
  if (items.length === 0) return [];
  const merged = survivors(people, personLinks(cases));
  const survivorOf = (id: string): string => merged.get(id) ?? id;
  const held = Map.groupBy(certificates.filter(isQualification), ({ personId }) => survivorOf(personId));
  const sheetsOf = Map.groupBy(sheets, ({ candidacyId }) => candidacyId);
  return candidacies.flatMap(({ id, personId }) => {
    const last = newest(held.get(survivorOf(personId)) ?? []);
    if (last?.status !== 'void' || last.content.year > cycle.year) return [];
    return items.flatMap((item): readonly Anomaly[] => {
      const parties = giversOf(sheetsOf.get(id) ?? [], item);
      if (parties.length === 0) return [];
      const { number } = last.content;
      const reason = last.voidReason ?? '';
      return [{ kind: 'revoked-certificate', candidacyId: id, itemCode: item.code, parties, number, reason }];
    });
  });
}
