/** One numbered step of the hub's tables. A step that has gone out is never edited; a change is a new step. */
export interface SchemaStep {
  readonly number: number;
  readonly statements: readonly string[];
}
