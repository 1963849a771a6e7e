import { isAbsolute, relative, resolve } from 'node:path';

/** Where the app's pages live. IndexedDB belongs to this origin: renaming it would orphan every office's data. */
export const bundleScheme = 'app';
export const bundleHost = 'bundle';
export const bundleOrigin = `${bundleScheme}://${bundleHost}`;

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/**
 * The file a URL of the bundle names, or null when it names none inside `root`. The check compares resolved
 * paths: comparing texts would let `..%2f`, a backslash or a sibling folder with the same beginning through.
 */
export function bundleFile(root: string, url: URL): string | null {
  if (url.protocol !== `${bundleScheme}:` || url.host !== bundleHost) return null;
  const path = decodePath(url.pathname);
  if (path === null || /[\0\\:]/.test(path)) return null;
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`);
  const inside = relative(root, file);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : file;
}
