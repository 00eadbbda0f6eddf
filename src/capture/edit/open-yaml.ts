import { parseDocument, visit, type Document } from 'yaml';
import { say, type Message } from '../../model/message.js';
import type { Part } from './part.js';
import { partsOf } from './parts-of.js';
import type { EditRefusal, Plain } from './record-edit.js';

/** A YAML text as data, with the places of the data. */
export interface Opened {
  readonly text: string;
  readonly value: Plain;
  readonly root: Part;
}

/** @param text One that the reader of the project takes, without its byte order mark. */
export function openYaml(text: string): Opened | EditRefusal {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
    merge: false,
    resolveKnownTags: false,
    keepSourceTokens: true,
  });
  const refusal = faultOf(document, text);
  if (refusal !== undefined) return refusal;
  // Without aliases and foreign tags the core schema makes nothing but plain values.
  const value = document.toJS() as Plain;
  return { text, value, root: partsOf(text, document.contents) };
}

function faultOf(document: Document.Parsed, text: string): EditRefusal | undefined {
  const [error] = document.errors;
  if (error !== undefined) {
    return {
      refusal: say`the file has a fault here; \`napdraft validate\` says more about it`,
      offset: error.pos[0],
    };
  }
  if (document.directives.yaml.explicit === true) return { refusal: DIRECTIVE, offset: 0 };
  // An alias begins with an asterisk, and few files have any.
  return text.includes('*') ? aliasIn(document) : undefined;
}

function aliasIn(document: Document.Parsed): EditRefusal | undefined {
  let found: EditRefusal | undefined;
  // A change of the value that an alias repeats would change another place as well.
  visit(document, {
    Alias: (_, { source, range }) => {
      found = { refusal: aliasObstacle(source), offset: range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

const DIRECTIVE = say`the file begins with a directive for the YAML parser`;

function aliasObstacle(name: string): Message {
  return say`\`*${name}\` repeats another part of the file; write the value itself first`;
}
