import { Value } from 'typebox/value';
import { askNpm } from './ask-npm.ts';
import { SbomSchema, type Component, type Sbom } from './sbom-schema.ts';

/** By npm's own mark. Electron, which npm counts among the tools, is in every installer. */
const ships = ({ name, properties = [] }: Component): boolean =>
  name === 'electron' ||
  properties.every((one) => one.name !== 'cdx:npm:package:development' || one.value !== 'true');

/** A bill without the tools that only the build needs. */
export function shippedPart(sbom: Sbom): Sbom {
  const components = sbom.components.filter(ships);
  const kept = new Set([...components, sbom.metadata.component].map((component) => component['bom-ref']));
  const dependencies = sbom.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
  return { ...sbom, components, dependencies };
}

/**
 * The bill of materials (CycloneDX 1.5) of what an office gets, out of package-lock.json. npm's own `--omit dev` would
 * leave out what a tool needs too, React among it, so all of it is asked for and the tools are taken out here.
 *
 * @throws Error when npm has no answer
 */
export async function makeSbom(): Promise<Sbom> {
  const output = await askNpm('sbom', '--sbom-format', 'cyclonedx', '--package-lock-only');
  const sbom: unknown = JSON.parse(output);
  if (!Value.Check(SbomSchema, sbom)) throw new Error(`npm sbom: ${output.slice(0, 500)}`);
  return shippedPart(sbom);
}
