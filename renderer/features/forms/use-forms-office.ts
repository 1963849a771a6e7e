import { useMemo } from 'react';
import { NEVER } from 'rxjs';
import { isQualification } from '../../../shared/domain/qualification/qualification-certificate.ts';
import type { RegisterRow } from '../../../shared/domain/qualification/register-row.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCandidacyLines } from '../../data/use-candidacy-lines.ts';
import { useOutcomes } from '../../data/use-outcomes.ts';
import { useProceedings } from '../../data/use-proceedings.ts';
import { useQuery } from '../../data/use-query.ts';
import { useRegister } from '../../data/use-register.ts';
import { useToday } from '../../data/use-today.ts';
import { formCycleOf } from '../../print/office/office-job.ts';
import type { FormsOffice } from './forms-office.ts';

interface Chosen {
  readonly isChosen: (line: CandidacyLine) => boolean;
  readonly isApplicantChosen: (row: RegisterRow) => boolean;
}

/** Everything the forms of this year are filled in from, live; undefined while loading, null without a year. */
export function useFormsOffice({ isChosen, isApplicantChosen }: Chosen): FormsOffice | null | undefined {
  const { repositories, store } = useServices();
  const year = useCandidacyLines();
  const id = year?.documents.cycle.id ?? null;
  const outcomes = useOutcomes(id);
  const course = useProceedings(id);
  const register = useRegister();
  const today = useToday();
  const { data: corrections } = useQuery(
    () => (id === null ? NEVER : repositories.corrections.watchCycle(id)),
    [repositories, id],
  );
  const { data: certificates } = useQuery(() => repositories.certificates.watchAll(), [repositories]);
  return useMemo(() => {
    if (!year) return year;
    if (!outcomes || !course || !corrections || !certificates || !register) return undefined;
    const ofLevels = outcomes.certificates.filter((one) => !isQualification(one));
    return {
      cycle: formCycleOf(year.documents),
      documents: year.documents,
      everybody: year.lines,
      lines: year.lines.filter(isChosen),
      applicants: register.rows.filter((row) => row.application !== null && isApplicantChosen(row)),
      // A qualification belongs to no cycle, and is held over years.
      outcomes: { ...outcomes, certificates: [...ofLevels, ...certificates.filter(isQualification)] },
      proceedings: course.proceedings,
      corrections,
      seat: store.actor.panelMemberId,
      today,
    };
  }, [
    year,
    outcomes,
    course,
    corrections,
    certificates,
    register,
    isChosen,
    isApplicantChosen,
    store,
    today,
  ]);
}
