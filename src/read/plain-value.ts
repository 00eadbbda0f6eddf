import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Scalar } from 'yaml';
import type { Diagnostic } from '../model/diagnostic.js';
import { within, type Place, type Step } from '../model/place.js';
import type { LineIndex } from './line-index.js';
import { say } from '../model/message.js';

interface PlainValue {
  /** Undefined when what stands where cannot be told. */
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** The places that stand as null in the value because of a fault. */
  readonly unusable: readonly (readonly Step[])[];
}

/** The data of a YAML document, in which everything that is more than data is a fault. */
export function plainValue(
  file: string,
  document: Document,
  text: string,
  lines: LineIndex,
): PlainValue {
  const diagnostics: Diagnostic[] = [];
  const unusable: (readonly Step[])[] = [];

  const visit = (node: Node | null, at: Place): unknown => {
    if (node === null) return null;
    diagnostics.push(...markFaults(node, at));
    if (isAlias(node) || node.tag !== undefined) {
      unusable.push(at.path);
      return null;
    }
    if (isMap<Scalar, Node | null>(node)) {
      const mapping: Record<string, unknown> = {};
      const places = new Map<string, Offsets>();
      for (const { key, value } of node.items) {
        const name = String(key.value);
        const fault = keyFault(name, at) ?? repeated(name, key, places, lines, at);
        if (fault === undefined) mapping[name] = visit(value, within(at, name));
        else diagnostics.push(fault);
      }
      return mapping;
    }
    if (isSeq<Node | null>(node))
      return node.items.map((item, index) => visit(item, within(at, index)));
    if (!isScalar(node)) throw new Error('a YAML node of an unknown kind');
    diagnostics.push(...scalarFaults(node, at, text, lines));
    return node.value;
  };

  const value = visit(document.contents, { file, path: [] });
  const isMisread = diagnostics.some(({ code }) => code === 'invalid-yaml');
  return { value: isMisread ? undefined : value, diagnostics, unusable };
}

/** What makes a node more than data: an alias, an anchor, a tag. */
function* markFaults(node: Node, at: Place): Iterable<Diagnostic> {
  if (isAlias(node)) {
    yield {
      code: 'yaml-not-plain',
      at,
      message: say`\`*${node.source}\` repeats another part of the file, which data must not do`,
      hint: say`write the value itself; a text that begins with * must stand in quotation marks`,
    };
    return;
  }
  if (node.anchor !== undefined) {
    yield {
      code: 'yaml-not-plain',
      at,
      message: say`\`&${node.anchor}\` gives the value a name, which data must not do`,
      hint: say`delete it; a text that begins with & must stand in quotation marks`,
    };
  }
  if (node.tag !== undefined) {
    yield {
      code: 'yaml-not-plain',
      at,
      message: say`\`${node.tag}\` sets the type of the value, which data must not do`,
      hint: say`delete it; a text that begins with ! must stand in quotation marks`,
    };
  }
}

/** Names that JavaScript gives a meaning to, wherever they come to stand. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

function keyFault(name: string, at: Place): Diagnostic | undefined {
  const fault = { code: 'yaml-not-plain', at: within(at, name), part: 'key' } as const;
  if (name === '<<') {
    return {
      ...fault,
      message: say`\`<<\` merges another part of the file, which data must not do`,
      hint: say`write the keys themselves`,
    };
  }
  if (RESERVED.has(name)) {
    return { ...fault, message: say`\`${name}\` cannot be a key`, hint: say`give it another name` };
  }
  if (FALSE_SPACES.test(name)) {
    return {
      ...fault,
      code: 'invalid-yaml',
      message: say`the line is indented with a character that only looks like a space`,
      hint: say`delete what stands before the key and type ordinary spaces; it often comes with pasted text`,
    };
  }
  return undefined;
}

/** Characters that look like indentation and are a part of the key. */
const FALSE_SPACES = /^[\u00A0\u1680\u2000-\u200F\u202F\u205F\u2060\u3000\uFEFF]/;

type Offsets = readonly [start: number, end: number];

/** @param places The offsets of the keys that came before, by their normalised names. */
function repeated(
  name: string,
  key: Scalar,
  places: Map<string, Offsets>,
  lines: LineIndex,
  at: Place,
): Diagnostic | undefined {
  const normal = isAscii(name) ? name : name.normalize('NFC');
  const start = key.range?.[0] ?? 0;
  const end = key.range?.[1] ?? start;
  const first = places.get(normal);
  if (first === undefined) {
    places.set(normal, [start, end]);
    return undefined;
  }
  return {
    code: 'duplicate-key',
    at: within(at, name),
    span: lines.span(start, end),
    message: say`\`${name}\` stands here a second time; it is already on line ${lines.lineAt(first[0])}`,
    related: [
      { at: within(at, name), span: lines.span(...first), message: say`it stands here first` },
    ],
    hint: say`keep one of the two; several entries of one kind are a list, each with a dash`,
  };
}

function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

function* scalarFaults(
  node: Scalar,
  at: Place,
  text: string,
  lines: LineIndex,
): Iterable<Diagnostic> {
  if (typeof node.value !== 'string') return;
  if (node.type === 'QUOTE_DOUBLE' && UNPRINTABLE.test(node.value)) {
    yield {
      code: 'yaml-not-plain',
      at,
      message: say`the text holds a control character, written with a backslash`,
      hint: say`delete the backslash and what belongs to it`,
    };
  }
  if (node.type !== 'PLAIN' || node.range === undefined || node.range === null) return;
  CUT_OFF.lastIndex = node.range[1];
  const cut = CUT_OFF.exec(text);
  if (cut === null) return;
  const end = node.range[1] + cut[0].length;
  yield {
    code: 'yaml-not-plain',
    at,
    span: lines.span(end - 1, end),
    message: say`the text ends before \`#\`: what follows is a comment and would be lost`,
    hint: say`put the text into quotation marks, or a space after \`#\` if it is a comment`,
  };
}

/** What XML 1.0, and so a DOCX file, has no place for. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/u;

/** A number sign after a text that is not in quotation marks, as in `Priority #1`. */
const CUT_OFF = /[ \t]+#(?=[\p{L}\p{N}])/uy;
