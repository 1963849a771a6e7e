import { Navigate } from 'react-router';
import { useServices } from '../data/services-context.tsx';
import { HomePage } from '../features/home/home-page.tsx';

/** Where one arrives: the office's own tasks, finance at what it pays, the auditor at the results. */
export function Landing() {
  const { role } = useServices().store.actor;
  if (role === 'finance') return <Navigate to="/subsidy" replace />;
  return role === 'auditor' ? <Navigate to="/results" replace /> : <HomePage />;
}
