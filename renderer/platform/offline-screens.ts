import { BehaviorSubject, type Observable } from 'rxjs';

/** `plain`: without TLS a browser keeps no screens. `waiting`: they are being fetched. `ready`: they open offline. */
export type OfflineState = 'plain' | 'waiting' | 'ready';

/** The screens as this browser keeps them for a time without the network. */
export interface OfflineScreens {
  readonly offline$: Observable<OfflineState>;
  /** Null while there are no new screens. */
  readonly update$: Observable<ScreensUpdate | null>;
}

/** New screens that lie ready. */
export interface ScreensUpdate {
  /** Loads the page anew with them. */
  readonly apply: () => void;
}

/** Milliseconds between two questions whether the hub has new screens. */
const askEvery = 30 * 60_000;

function follow(
  registration: ServiceWorkerRegistration,
  container: ServiceWorkerContainer,
  update$: BehaviorSubject<ScreensUpdate | null>,
): void {
  const updateTo = (waiting: ServiceWorker): ScreensUpdate => ({
    apply: () => {
      // Only the tab in which the person asked is loaded anew; others may have something half typed.
      container.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage('use-new-screens', { transfer: [] });
    },
  });
  const look = (): void => {
    const { waiting, active } = registration;
    update$.next(waiting && active ? updateTo(waiting) : null);
  };
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  );
  look();
  // Offline there is nobody to ask; the next time will do.
  setInterval(() => registration.update().catch(() => undefined), askEvery);
}

/** Has the browser keep the screens, where it can. Call it once, and not in the desktop app, which has its own. */
export function keepScreensOffline(): OfflineScreens {
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  const offline$ = new BehaviorSubject<OfflineState>(container ? 'waiting' : 'plain');
  const update$ = new BehaviorSubject<ScreensUpdate | null>(null);
  const start = async (): Promise<void> => {
    const registration = await container?.register('/sw.js', { updateViaCache: 'none' });
    if (!registration || !container) return;
    follow(registration, container, update$);
    await container.ready;
    offline$.next('ready');
  };
  // It may fail, as when the certificate is not trusted: the open page works all the same.
  start().catch(() => offline$.next('plain'));
  return { offline$: offline$.asObservable(), update$: update$.asObservable() };
}
