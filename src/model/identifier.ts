/** What could make a person recognisable, as it stands in a text. */
export interface Identifier {
  readonly kind: 'name' | 'e-mail' | 'number' | 'date';
  readonly value: string;
}
