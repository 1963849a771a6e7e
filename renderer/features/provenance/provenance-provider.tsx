import { useCallback, useState, type ReactNode } from 'react';
import { ProvenanceContextProvider, type ProvenanceSubject } from '../../ui/provenance-context.ts';
import { ProvenanceDrawer } from './provenance-drawer.tsx';

/** Lets every screen below it open 一分一据, and shows it over them. */
export function ProvenanceProvider({ children }: { readonly children: ReactNode }) {
  const [trail, setTrail] = useState<readonly ProvenanceSubject[]>([]);
  const open = useCallback((subject: ProvenanceSubject) => setTrail((before) => [...before, subject]), []);
  const current = trail.at(-1);
  return (
    <ProvenanceContextProvider value={open}>
      {children}
      {current && (
        <ProvenanceDrawer
          subject={current}
          onBack={trail.length > 1 ? () => setTrail(trail.slice(0, -1)) : null}
          onClose={() => setTrail([])}
        />
      )}
    </ProvenanceContextProvider>
  );
}
