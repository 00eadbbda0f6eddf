import { definitionName } from './schemas.mjs';

const BEGIN = '<!-- The build writes what follows, from src/format. -->';
const END = '<!-- Up to here. -->';

/** `docs/format.md` with its list of keys brought up to date; the rest of it is written by hand. */
export function withKeys(page, schemas) {
  const [before, rest] = split(page, BEGIN);
  const [, after] = split(rest, END);
  return `${before}${BEGIN}\n\n${keys(schemas)}\n${END}${after}`;
}

function split(text, mark) {
  const at = text.indexOf(mark);
  if (at === -1) throw new Error(`docs/format.md lacks the line ${mark}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

function keys(schemas) {
  const parts = Object.assign({}, ...Object.values(schemas).map(({ $defs }) => $defs));
  const pages = Object.values(schemas).map((schema) =>
    [`## ${code(schema.title)}`, sentences(schema.description), ...mappings(schema, [])].join(
      '\n\n',
    ),
  );
  const shared = Object.entries(parts)
    .filter(([, part]) => part.properties !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) =>
      [`### ${partTitle(name)}`, sentences(part.description), ...mappings(part, [])].join('\n\n'),
    );
  return [...pages, '## Parts that several files share', ...shared].join('\n\n') + '\n';
}

/** The keys of a mapping, and after them those of the mappings in it, each under its path. */
function mappings(schema, path) {
  const properties = Object.entries(schema.properties);
  const list = properties.map(([key, value]) => entry(key, value, schema.required?.includes(key)));
  const inner = properties.flatMap(([key, value]) => {
    const { mapping, isList } = innerMapping(value);
    if (mapping === undefined) return [];
    const innerPath = [...path, isList ? `${key}[]` : key];
    return [
      `### ${code(innerPath.join('.'))}`,
      sentences(mapping.description),
      ...mappings(mapping, innerPath),
    ];
  });
  return [list.join('\n'), ...inner];
}

/** The mapping that a key holds, be it one, a list of them, or an absence instead. */
function innerMapping(schema, isList = false) {
  if (schema.properties !== undefined) return { mapping: schema, isList };
  if (schema.type === 'array') return innerMapping(schema.items, true);
  if (schema.else !== undefined && !isText(schema)) return innerMapping(schema.else, isList);
  return { mapping: undefined, isList };
}

function entry(key, schema, isNeeded) {
  const value = isAbsence(schema) ? schema.else : schema;
  const presence = isNeeded ? '; must be there' : isAbsence(schema) ? '' : '; never absent';
  const lines = [
    `- ${code(key)}: ${typeName(value)}${presence}; ${schema['x-class']}.`,
    ...sentences(schema.description ?? '').split('\n'),
  ];
  const example = schema.examples?.[0];
  if (example !== undefined) lines.push(`Example: ${code(`${key}: ${inYaml(example)}`)}`);
  return lines.filter((line) => line !== '').join('\n  ');
}

function isAbsence({ then }) {
  return then?.$ref === '#/$defs/absent';
}

function isText({ 'x-role': role }) {
  return role === 'text';
}

function typeName(schema) {
  if (schema['x-identifies'] !== undefined) return '[id](#ids-and-references) of the record';
  if (schema['x-refers-to'] !== undefined) return `id of ${alternatives(schema['x-refers-to'])}`;
  if (schema.$ref !== undefined) return partName(definitionName(schema.$ref));
  if (schema.else !== undefined) return choiceName(schema);
  if (schema.enum !== undefined) return `one of ${schema.enum.map(code).join(', ')}`;
  if (schema.const !== undefined) return code(schema.const);
  switch (schema.type) {
    case 'array':
      return `list of: ${typeName(schema.items)}`;
    case 'object':
      return schema.properties === undefined
        ? `mapping from a name to a ${typeName(schema.additionalProperties)}`
        : 'mapping, see below';
    case 'integer':
      return `whole number${limits(schema)}`;
    case 'number':
      return `number${limits(schema)}`;
    case 'boolean':
      return '`true` or `false`';
    default:
      return schema['x-role'] === 'source-text' ? 'wording of the source' : 'line of text';
  }
}

function alternatives(kinds) {
  const names = kinds.map((kind) => (kind === 'area' ? 'priority area' : kind));
  const [first] = names;
  return `${/^[aeiou]/.test(first) ? 'an' : 'a'} ${names.join(' or ')}`;
}

function choiceName(schema) {
  const isEither = typeName(schema.else) + (schema.if.type === 'array' ? ', or a ' : ', or the ');
  return isEither + typeName(schema.then);
}

function partName(name) {
  switch (name) {
    case 'text':
      return '[text](#text-and-languages)';
    case 'date':
      return '[date](#dates)';
    case 'id':
      return '[name](#ids-and-references)';
    default:
      return `mapping, see [${partTitle(name)}](#${name.replaceAll('_', '-')})`;
  }
}

function partTitle(name) {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function limits({ minimum, maximum, exclusiveMinimum }) {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, at least ${minimum}`;
  return exclusiveMinimum === undefined ? '' : `, more than ${exclusiveMinimum}`;
}

/** One sentence a line, as all our pages are written. */
function sentences(text) {
  return text.replaceAll(/(?<=[.!?]["”)]?) (?=\p{Lu})/gu, '\n');
}

function code(text) {
  return `\`${text}\``;
}

function inYaml(value) {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (typeof value === 'object') {
    return `{ ${Object.entries(value)
      .map(([key, child]) => `${key}: ${inYaml(child)}`)
      .join(', ')} }`;
  }
  const isPlain = typeof value !== 'string' || /^\p{L}[\p{L}\p{N} ()./;_-]*$/u.test(value);
  return isPlain ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
