/** One failed keyword of a schema, as ajv reports it. */
export interface SchemaError {
  /** JSON pointer of the value in the document. */
  readonly instancePath: string;
  /** Place of the keyword: URI fragment, after the `$id` of another schema where it is in one. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
  /** For a rule on names: the name. */
  readonly propertyName?: string;
}

/** A validator compiled ahead. `errors` belongs to the last call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: SchemaError[] | null;
}
