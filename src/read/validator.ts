/** A fault as a compiled validator says it: an error object of Ajv without a message. */
export interface SchemaFault {
  /** A JSON Pointer to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Set when the fault is one of a key: the key, while the path leads to its mapping. */
  readonly propertyName?: string;
}

/** Leaves the faults of its last call in `errors`. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaFault[] | null;
}
