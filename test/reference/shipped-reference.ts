import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import type { Reference } from '../../src/format/reference.js';

const folder = new URL('../../data/reference/', import.meta.url);

export type ListName = keyof Reference;

/** The shipped files, each with the one list that it has. */
export const shippedFiles = readdirSync(folder)
  .sort()
  .map((name) => ({
    name,
    // The first test of the data holds every file to this.
    content: parse(readFileSync(new URL(name, folder), 'utf8')) as Partial<Reference>,
  }));

/** All of the shipped reference data, merged as the build does it. */
export const reference: Reference = {
  instruments: shippedFiles.flatMap(({ content }) => content.instruments ?? []),
  pillars: shippedFiles.flatMap(({ content }) => content.pillars ?? []),
  countries: shippedFiles.flatMap(({ content }) => content.countries ?? []),
  names: shippedFiles.flatMap(({ content }) => content.names ?? []),
};
