import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useServices } from '../data/services-context.tsx';

/** Shows the screen for packages when one was opened in the system's file manager; that screen takes the file. */
export function useOpenedFile(): void {
  const navigate = useNavigate();
  const { carry } = useServices().bridge;
  useEffect(() => {
    const look = async (): Promise<void> => {
      const status = await carry.status().catch(() => null);
      if (status?.opened === true) void navigate('/carry');
    };
    const listen = (): void => void look();
    listen();
    window.addEventListener('focus', listen);
    return () => window.removeEventListener('focus', listen);
  }, [carry, navigate]);
}
