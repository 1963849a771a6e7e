import { Navigate } from 'react-router';
import { useServices } from '../data/services-context.tsx';
import { HomePage } from '../features/home/home-page.tsx';

/** Where one arrives: the office's own tasks, or the results for those who only read. */
export function Landing() {
  const { role } = useServices().store.actor;
  const isReader = role === 'finance' || role === 'auditor';
  return isReader ? <Navigate to="/results" replace /> : <HomePage />;
}
