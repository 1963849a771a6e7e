import { createContext, useContext } from 'react';
import type { OfflineScreens } from '../platform/offline-screens.ts';

const ScreensContext = createContext<OfflineScreens | null>(null);

export const ScreensProvider = ScreensContext.Provider;

/** The screens as the browser keeps them; null in the desktop app, which brings its own. */
export const useScreens = (): OfflineScreens | null => useContext(ScreensContext);
