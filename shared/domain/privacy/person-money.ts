import { foldBatches } from '../fold-batches.ts';
import { shownValue } from '../masking/masking-policy.ts';
import type { HeldData } from './held-data.ts';

type Ids = ReadonlySet<string>;
type Sources = Pick<HeldData, 'cases' | 'cycles'>;

const yearsOf = ({ cycles }: Sources): ReadonlyMap<string, number> =>
  new Map(cycles.map(({ id, year }) => [id, year]));

/** The accounts that were keyed for somebody, each as often as it was keyed. */
export const accountsOf = (sources: Sources, ids: Ids) =>
  sources.cases.flatMap(({ cycleId, detail }) => {
    if (detail.kind !== 'account' || !ids.has(detail.personId)) return [];
    const { holder, bank, number, consentOn = null, consent } = detail;
    return [
      {
        year: yearsOf(sources).get(cycleId) ?? null,
        holder,
        bank,
        number: shownValue('ownData', 'account', number),
        consentOn,
        notice: consent?.notice ?? null,
        way: consent?.way ?? null,
      },
    ];
  });

/** What was paid to somebody or recovered, in fen a month; `result` is null while the bank has not answered. */
export const paymentsOf = (sources: Sources, ids: Ids) =>
  [...Map.groupBy(sources.cases, ({ candidacyId }) => candidacyId).values()].flatMap((cases) =>
    foldBatches(cases)
      .filter(({ stage }) => stage !== 'cancelled')
      .flatMap(({ batch, outcomes }) =>
        batch.lines
          .filter(({ personId }) => ids.has(personId))
          .map(({ no, first, last, from, to, tax, level }) => ({
            batch: batch.number,
            direction: batch.direction,
            level,
            first,
            last,
            from,
            to,
            tax,
            result: outcomes.get(no)?.result ?? null,
          })),
      ),
  );

/** Objections about somebody's results, without who made them. */
export const objectionsAbout = (sources: Sources, candidacyIds: Ids) =>
  sources.cases.flatMap(({ cycleId, detail }) => {
    if (detail.kind !== 'objection' || detail.about === null || !candidacyIds.has(detail.about)) return [];
    const { receivedOn, content, answer, result } = detail;
    return [{ year: yearsOf(sources).get(cycleId) ?? null, receivedOn, content, answer, result }];
  });
