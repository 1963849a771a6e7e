import type { Certificate } from '../../schema/certificate.ts';

/** What stands in the candidacy's place on a 资格证书: its holder, so that he holds one valid one at a time. */
export const qualificationSubject = (personId: string): string => `Q|${personId}`;

/** A 资格证书 belongs to no cycle, so that neither an announcement nor an archived year holds it up. */
export const qualificationCycle = (year: number): string => `Q${year}`;

export const isQualification = ({ kind }: Pick<Certificate, 'kind'>): boolean => kind === 'qualification';
