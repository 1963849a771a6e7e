import { of } from 'rxjs';
import { planCarryOver, unchangedItems, type CarryOver } from '../../../shared/domain/carry-over.ts';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import type { Evidence } from '../../../shared/schema/evidence.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCycleStandings } from '../../data/use-cycle-standings.ts';
import { useQuery } from '../../data/use-query.ts';

/** Files of one item that prove the same this year as last. */
export interface ItemFiles {
  readonly code: string;
  readonly name: string;
  readonly files: readonly Evidence[];
}

export interface CarryOverOffer {
  readonly last: Cycle;
  readonly plan: CarryOver;
  readonly items: readonly ItemFiles[];
}

const none = of([]);

function useItemFiles(last: Cycle | null, cycle: Cycle, kept: ReadonlySet<string>): readonly ItemFiles[] {
  const { repositories } = useServices();
  const { data: evidence = [] } = useQuery(
    () => (last ? repositories.evidence.watchCycle(last.id) : none),
    [repositories, last?.id],
  );
  const { data: schemes = [] } = useQuery(() => repositories.schemes.watchAll(), [repositories]);
  const scheme = (key: string | undefined) => schemes.find(({ id }) => id === key)?.content;
  const [before, after] = [scheme(last?.schemeKey), scheme(cycle.schemeKey)];
  if (!before || !after) return [];
  const same = unchangedItems(before, after);
  const usable = evidence.filter(({ itemCode, candidacyId }) => same.has(itemCode) && kept.has(candidacyId));
  const byItem = Map.groupBy(usable, ({ itemCode }) => itemCode);
  return after.categories
    .flatMap((category) => category.items)
    .flatMap(({ code, name }) => {
      const files = byItem.get(code);
      return files ? [{ code, name, files }] : [];
    });
}

/** What the year before could give to this one; null while it is read, and when there is no year before. */
export function useCarryOver(cycle: Cycle): CarryOverOffer | null {
  const { repositories } = useServices();
  const last = useCycleStandings()?.find((one) => one.cycle.year < cycle.year)?.cycle ?? null;
  const { data: before } = useQuery(
    () => (last ? repositories.candidacies.watchCycle(last.id) : none),
    [repositories, last?.id],
  );
  const { data: current } = useQuery(
    () => repositories.candidacies.watchCycle(cycle.id),
    [repositories, cycle.id],
  );
  const { data: unions } = useQuery(() => repositories.unions.watchAll(), [repositories]);
  const plan =
    before && current && unions
      ? planCarryOver({ last: before, current, unions, cutoff: cycle.cutoff })
      : { keep: [], leave: [] };
  const items = useItemFiles(last, cycle, new Set(plan.keep.map(({ id }) => id)));
  if (!last || !before || before.length === 0) return null;
  return { last, plan, items };
}
