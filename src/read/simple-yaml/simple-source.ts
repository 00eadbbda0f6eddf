import { lineIndex } from '../line-index.js';
import { once } from '../once.js';
import type { YamlSource } from '../source-file.js';
import { spanAt } from './places.js';
import { simplePlaces } from './simple-yaml.js';

/**
 * The source of a text in simple YAML. Places are looked up only when something is reported, and
 * spellings only of values that are wrong; so both are found out when they are asked for.
 *
 * @param make The source as the parser of all YAML knows it.
 */
export function simpleSource(file: string, text: string, make: () => YamlSource): YamlSource {
  const full = once(make);
  const simple = once(() => simplePlaces(text));
  const lines = once(() => lineIndex(text));
  return {
    file,
    span: (path, part) => {
      const root = simple();
      return root === undefined ? full().span(path, part) : spanAt(root, path, part);
    },
    spelling: (path) => full().spelling(path),
    line: (number) => lines().line(number),
  };
}
