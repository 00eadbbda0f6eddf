import type { TSchema } from '@sinclair/typebox';

export interface Format {
  readonly files: Readonly<Record<string, { readonly schema: TSchema; readonly title: string }>>;
  readonly namedDefinitions: () => Readonly<Record<string, TSchema>>;
}

export type Schemas = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export declare function schemasOf(format: Format): Schemas;
export declare function schemaText(schema: Readonly<Record<string, unknown>>): string;
