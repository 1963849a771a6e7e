import { Type, type Static } from 'typebox';

/** CycloneDX 1.5: either a licence with its SPDX id (or only a name), or an expression of several. */
const LicenceSchema = Type.Union([
  Type.Object({
    license: Type.Object({ id: Type.Optional(Type.String()), name: Type.Optional(Type.String()) }),
  }),
  Type.Object({ expression: Type.String() }),
]);
export type Licence = Static<typeof LicenceSchema>;

const ComponentSchema = Type.Object({
  'bom-ref': Type.String(),
  name: Type.String(),
  version: Type.String(),
  licenses: Type.Optional(Type.Array(LicenceSchema)),
  properties: Type.Optional(Type.Array(Type.Object({ name: Type.String(), value: Type.String() }))),
});
export type Component = Static<typeof ComponentSchema>;

/** What of npm's bill of materials is looked at; the rest is passed on as it came. */
export const SbomSchema = Type.Object({
  bomFormat: Type.Literal('CycloneDX'),
  components: Type.Array(ComponentSchema, { minItems: 1 }),
  dependencies: Type.Array(Type.Object({ ref: Type.String(), dependsOn: Type.Array(Type.String()) })),
  metadata: Type.Object({ component: Type.Object({ 'bom-ref': Type.String() }) }),
});
export type Sbom = Static<typeof SbomSchema>;
