import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { isCityOffice, isTownshipActor } from '../../../shared/domain/actor.ts';
import { useServices } from '../../data/services-context.tsx';
import type { VetoProposal } from '../../data/repositories/cases.ts';
import type { SheetView } from './use-sheet-view.ts';
import { VetoSection } from './veto-section.tsx';

/** The 一票否决 categories of the scheme; the township proposes, the city registers and decides, and a self sheet never does. */
export const VetoSections = memo(function VetoSections({ view }: { readonly view: SheetView }) {
  const { t } = useTranslation();
  const { store, repositories } = useServices();
  const { scheme, cases, ref, cycle } = view;
  const office = isCityOffice(store.actor) || isTownshipActor(store.actor);
  const mayPropose = office && ref.party !== 'self' && cycle.status !== 'archived';
  const propose = async (proposal: VetoProposal): Promise<void> => {
    await repositories.cases.proposeVeto(ref.candidacyId, proposal);
  };
  return scheme.categories.map((category) =>
    category.kind === 'veto' ? (
      <VetoSection
        key={category.code}
        candidacyId={ref.candidacyId}
        category={category}
        cases={cases}
        onPropose={mayPropose ? propose : null}
        hint={isTownshipActor(store.actor) ? t('scoreSheet.veto.town') : null}
      />
    ) : null,
  );
});
