/**
 * The same schemas for the compiler: without annotations, and with everything that stands in more
 * than one place moved to a schema of parts. Compiled as they are, the schemas make 2.4 MB of
 * code, as every optional key repeats the test for an absence; so they make a twentieth of it.
 */
export function sharedParts(schemas) {
  const bare = Object.fromEntries(
    Object.entries(schemas).map(([kind, schema]) => [kind, withoutAnnotations(schema)]),
  );
  const counts = countChoices(Object.values(bare));
  const parts = { $id: PARTS, $defs: {} };
  const names = new Map();

  const lean = (part) => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(lean);
    if (typeof part.$ref === 'string') return { $ref: PARTS + part.$ref };
    const text = JSON.stringify(part);
    const copy = () =>
      Object.fromEntries(Object.entries(part).map(([key, value]) => [key, lean(value)]));
    if (!((counts.get(text) ?? 0) > 1)) return copy();
    if (!names.has(text)) {
      const name = `part-${names.size + 1}`;
      names.set(text, name);
      parts.$defs[name] = copy();
    }
    return { $ref: `${PARTS}#/$defs/${names.get(text)}` };
  };

  const result = {};
  for (const [kind, { $defs, ...schema }] of Object.entries(bare)) {
    result[kind] = lean(schema);
    for (const [name, definition] of Object.entries($defs)) {
      parts.$defs[name] ??= lean(definition);
    }
  }
  return { parts, schemas: result };
}

const PARTS = 'urn:napdraft:schema:1:parts';
const ANNOTATIONS = ['title', 'description', 'examples'];

/** `properties` is a map of names, which may be those of annotations. */
function withoutAnnotations(schema, isMapOfNames = false) {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map((item) => withoutAnnotations(item));
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => isMapOfNames || !(ANNOTATIONS.includes(key) || key.startsWith('x-')))
      .map(([key, value]) => [
        key,
        withoutAnnotations(value, !isMapOfNames && ['properties', '$defs'].includes(key)),
      ]),
  );
}

/** How often each schema that makes a choice occurs, by its text. */
function countChoices(schemas) {
  const counts = new Map();
  const visit = (part) => {
    if (typeof part !== 'object' || part === null) return;
    if (part.if !== undefined && part.then !== undefined) {
      const text = JSON.stringify(part);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    Object.values(part).forEach(visit);
  };
  schemas.forEach(visit);
  return counts;
}
