import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { parseSync } from 'oxc-parser';
import { layers, packageHomes } from './layers.ts';

/** The layer a file belongs to: the longest key of `layers` that is a prefix of its path, a `*` filled in. */
export function layerOf(file: string): string | undefined {
  const parts = file.split('/');
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const folder = parts.slice(0, length).join('/');
    if (layers[folder]) return folder;
    const parent = parts.slice(0, length - 1).join('/');
    if (layers[`${parent}/*`]) return folder;
  }
  return undefined;
}

const allowedFor = (layer: string): readonly string[] =>
  layers[layer] ?? layers[layer.replace(/[^/]+$/, '*')] ?? [];

const within = (file: string, folder: string): boolean => file.startsWith(`${folder}/`);

function importsOf(file: string, text: string): string[] {
  const { module } = parseSync(file, text);
  const statics = module.staticImports.map((entry) => entry.moduleRequest.value);
  const exports = module.staticExports.flatMap((entry) =>
    entry.entries.flatMap((e) => e.moduleRequest?.value ?? []),
  );
  const dynamics = module.dynamicImports.map((entry) =>
    text.slice(entry.moduleRequest.start, entry.moduleRequest.end).replaceAll(/['"`]/g, ''),
  );
  return [...statics, ...exports, ...dynamics];
}

/** Packages that this file may not import. */
const strayPackages = (file: string, specifiers: readonly string[]): string[] =>
  Object.entries(packageHomes).flatMap(([name, home]) =>
    within(file, home)
      ? []
      : specifiers
          .filter((specifier) => specifier === name || specifier.startsWith(`${name}/`))
          .map((specifier) => `${file} → ${specifier}`),
  );

/** Every import that crosses a border it may not, as `file → target`, and every file that belongs to no layer. */
export function layerViolations(root: string): string[] {
  const files = globSync('{shared,electron,server,renderer,build}/**/*.{ts,tsx}', { cwd: root }).map((file) =>
    file.split(sep).join('/'),
  );
  return files.flatMap((file) => {
    const layer = layerOf(file);
    if (!layer) return [`${file} belongs to no layer of build/layers.ts`];
    const specifiers = importsOf(file, readFileSync(join(root, file), 'utf8'));
    const targets = specifiers
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) =>
        normalize(join(dirname(file), specifier))
          .split(sep)
          .join('/'),
      )
      .filter((target) => existsSync(join(root, target)));
    const crossing = targets
      .filter(
        (target) => !within(target, layer) && !allowedFor(layer).some((folder) => within(target, folder)),
      )
      .map((target) => `${file} → ${target}`);
    return [...crossing, ...strayPackages(file, specifiers)];
  });
}

if (import.meta.main) {
  const violations = layerViolations(join(import.meta.dirname, '..'));
  for (const violation of violations) console.error(violation);
  console.log(
    violations.length === 0
      ? 'layers: every import respects the layers'
      : `layers: ${violations.length} violations`,
  );
  process.exitCode = violations.length === 0 ? 0 : 1;
}
