import { describe, expect, it } from 'vitest';
import { demoDocuments } from '../../../shared/demo/demo-documents.ts';
import { collectionNames, type CollectionName, type DocumentOf } from '../../../shared/schema/registry.ts';
import { identityProblem } from '../../../shared/sync/identity-problem.ts';
import { hubDocuments, panelSheet } from '../../helpers/hub-documents.ts';
import { returnCase, sampleSheet } from '../../helpers/sample-documents.ts';

const fieldOf = <N extends CollectionName>(name: N, document: DocumentOf<N>) =>
  identityProblem(name, document)?.params['field'] ?? null;

describe('the id of a document', () => {
  it('agrees with the content of every document the program itself makes', () => {
    for (const name of collectionNames) expect(fieldOf(name, hubDocuments[name]())).toBeNull();
    for (const [name, documents] of Object.entries(demoDocuments())) {
      for (const document of documents as DocumentOf<CollectionName>[]) {
        expect(identityProblem(name as CollectionName, document)).toBeNull();
      }
    }
  });

  it('says of a sheet whose it is', () => {
    expect(fieldOf('sheets', panelSheet())).toBeNull();
    expect(fieldOf('sheets', { ...panelSheet(), raterId: 'm2' })).toBe('candidacyId');
    expect(fieldOf('sheets', { ...panelSheet(), raterId: '' })).toBe('raterId');
    expect(fieldOf('sheets', { ...panelSheet(), party: 'self' })).toBe('raterId');
    expect(fieldOf('sheets', sampleSheet({ raterId: 'm1' }))).toBe('raterId');
    expect(fieldOf('sheets', sampleSheet({ candidacyId: '2026|a2' }))).toBe('candidacyId');
    expect(fieldOf('sheets', sampleSheet({ cycleId: '2025' }))).toBe('cycleId');
  });

  it('says of other documents what they are about', () => {
    expect(fieldOf('candidacies', { ...hubDocuments.candidacies(), appointmentId: 'a2' })).toBe(
      'appointmentId',
    );
    expect(fieldOf('schemes', { ...hubDocuments.schemes(), id: 'wuan@9' })).toBe('content.version');
    expect(fieldOf('results', { ...hubDocuments.results(), cycleId: '2025' })).toBe('cycleId');
    expect(fieldOf('evidence', { ...hubDocuments.evidence(), cycleId: '2025' })).toBe('cycleId');
    expect(fieldOf('cases', { ...hubDocuments.cases(), cycleId: '2025' })).toBe('cycleId');
  });

  it('says of a return which sheet it is about, and who returns it', () => {
    const own = returnCase('2026|a1|self', 1);
    expect(fieldOf('cases', own)).toBeNull();
    expect(fieldOf('cases', { ...own, candidacyId: '2026|a2' })).toBe('detail.sheetId');
    expect(fieldOf('cases', { ...own, id: 'return|2026|a2|self|1' })).toBe('detail.sheetId');
    expect(fieldOf('cases', { ...own, office: 'city' })).toBeNull();
    // A township that returned its own township sheet would unlock what it has submitted.
    expect(fieldOf('cases', returnCase('2026|a1|township', 1))).toBe('office');
    expect(fieldOf('cases', { ...returnCase('2026|a1|township', 1), office: 'city' })).toBeNull();
    expect(fieldOf('cases', returnCase('2026|a1|panel:m1', 1))).toBe('office');
  });
});
