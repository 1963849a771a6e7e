import { useEffect } from 'react';
import { useServices } from '../../data/services-context.tsx';

/** Calls back with a package that was opened in the system's file manager, now or when this window is shown again. */
export function useOpenedPackage(onOpen: (fileName: string, base64: string) => void): void {
  const { carry } = useServices().bridge;
  useEffect(() => {
    const look = async (): Promise<void> => {
      const opened = await carry.takeOpened().catch(() => null);
      if (opened) onOpen(opened.fileName, opened.package);
    };
    const listen = (): void => void look();
    listen();
    window.addEventListener('focus', listen);
    return () => window.removeEventListener('focus', listen);
  }, [carry, onOpen]);
}
