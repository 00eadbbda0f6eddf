import type { Schemas } from './schemas.mjs';

export declare function withKeys(page: string, schemas: Schemas): string;
