/**
 * The JSON Schema of each kind of file, as plain data in a stable order.
 *
 * @param format The exports of `src/format`: `files` and `namedDefinitions`.
 */
export function schemasOf({ files, namedDefinitions }) {
  const definitions = plain(namedDefinitions());
  return Object.fromEntries(
    Object.entries(files).map(([kind, { schema, title }]) => {
      const { description, ...rest } = plain(schema);
      return [
        kind,
        {
          $schema: 'https://json-schema.org/draft/2020-12/schema',
          $id: `urn:napdraft:schema:1:${kind}`,
          title,
          description,
          ...rest,
          ...reachable(rest, definitions),
        },
      ];
    }),
  );
}

export function schemaText(schema) {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** Without the symbols that TypeBox marks its schemas with. */
function plain(schema) {
  return JSON.parse(JSON.stringify(schema));
}

function reachable(schema, definitions) {
  const names = new Set();
  const visit = (part) => {
    if (typeof part !== 'object' || part === null) return;
    if (typeof part.$ref === 'string') {
      const name = definitionName(part.$ref);
      if (!names.has(name)) {
        names.add(name);
        visit(definitions[name]);
      }
    }
    Object.values(part).forEach(visit);
  };
  visit(schema);
  return { $defs: Object.fromEntries([...names].sort().map((name) => [name, definitions[name]])) };
}

/** The name in `#/$defs/name`. */
export function definitionName(ref) {
  return ref.slice('#/$defs/'.length);
}
