import { CODES } from '../model/codes.js';
import {
  STAGES,
  type Code,
  type Gravity,
  type Reported,
  type ReportedRelated,
  type Stage,
  type Waived,
} from '../model/diagnostic.js';
import type { Explanation } from '../model/explanation.js';
import type { Span } from '../model/place.js';
import { fileUri } from './file-uri.js';
import { fingerprintsOf } from './fingerprint.js';
import { jsonText } from './json-text.js';
import type { Reporter } from './reporter.js';
import { sentence, sentences } from './sentence.js';
import { spelledOut } from './visible.js';
import { worstFirst } from './worst-first.js';

/** GitHub refuses a file with more results. */
const MOST_RESULTS = 25_000;

/** SARIF 2.1.0 (OASIS), as code scanning services read it. */
export const sarif: Reporter = (reported, { version, explanations = {} }) => {
  const results = few(reported);
  const codes = [...new Set(results.map(({ code }) => code))].sort();
  const fingerprints = fingerprintsOf(results);
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'napdraft',
            ...(version === undefined ? {} : { version, semanticVersion: version }),
            rules: codes.map((code) => rule(code, explanations[code])),
          },
        },
        invocations: [invocation(reported.length - results.length)],
        columnKind: 'utf16CodeUnits',
        results: results.map((one, index) => ({
          ruleId: one.code,
          ruleIndex: codes.indexOf(one.code),
          level: LEVEL[one.severity],
          message: { text: messageText(sentences(one)) },
          locations: [location(one)],
          ...(one.related === undefined
            ? {}
            : { relatedLocations: one.related.map(relatedLocation) }),
          ...(one.waived === undefined ? {} : { suppressions: [suppression(one.waived)] }),
          partialFingerprints: {
            // The name under which GitHub looks for it, and the one that says whose it is.
            primaryLocationLineHash: `${fingerprints[index]}:1`,
            'napdraft/v1': fingerprints[index],
          },
        })),
      },
    ],
  });
};

function few(reported: readonly Reported[]): readonly Reported[] {
  if (reported.length <= MOST_RESULTS) return reported;
  const kept = new Set(worstFirst(reported).slice(0, MOST_RESULTS));
  return reported.filter((one) => kept.has(one));
}

function invocation(leftOut: number) {
  if (leftOut === 0) return { executionSuccessful: true };
  const text = `${leftOut} milder results are left out, as services take ${MOST_RESULTS}.`;
  return {
    executionSuccessful: true,
    toolExecutionNotifications: [{ level: 'warning', message: { text } }],
  };
}

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * What a service shows of a code. `helpUri` must be an absolute address, which pages that are
 * shipped with the program do not have; so the help says where they are.
 */
function rule(code: Code, explanation: Explanation | undefined) {
  const entry = CODES[code];
  const title = sentence(explanation?.title ?? entry.title);
  const guide = explanation?.guides ?? ('rule' in entry ? entry.rule : undefined);
  const page = `docs/diagnostics.md#${code}`;
  const help = [
    ...(explanation === undefined ? [] : [explanation.remedy]),
    `\`napdraft explain ${code}\``,
    page,
  ].join('\n\n');
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: {
      text:
        explanation === undefined
          ? title
          : `${explanation.means.trim()} ${sentence(explanation.why)}`,
    },
    help: { text: help, markdown: help },
    defaultConfiguration: { level: levelAt('final', entry.gravity) },
    properties: {
      levels: Object.fromEntries(STAGES.map((stage) => [stage, levelAt(stage, entry.gravity)])),
      ...(guide === undefined ? {} : { guide }),
      page,
    },
  };
}

function levelAt(stage: Stage, gravity: Gravity): string {
  const severity = typeof gravity === 'string' ? gravity : gravity[stage];
  return severity === 'off' ? 'none' : LEVEL[severity];
}

function suppression({ reason }: Waived) {
  return { kind: 'external', status: 'accepted', justification: spelledOut(reason) };
}

/** @param index Its number in the result, by which a message could name it. */
function relatedLocation({ file, span, message }: ReportedRelated, index: number) {
  return {
    id: index + 1,
    physicalLocation: { artifactLocation: { uri: fileUri(file) }, region: region(span) },
    message: { text: messageText(sentence(message)) },
  };
}

function location({ file, span, path, record, pathInRecord }: Reported) {
  return {
    physicalLocation: { artifactLocation: { uri: fileUri(file) }, region: region(span) },
    ...(path === ''
      ? {}
      : {
          logicalLocations: [
            {
              fullyQualifiedName: spelledOut(path),
              ...(record === undefined
                ? {}
                : { name: spelledOut(`${record}${pathInRecord ?? ''}`) }),
            },
          ],
        }),
  };
}

/** A fault of the whole file is shown at its beginning, as services show none without a line. */
function region(span: Span | undefined) {
  if (span === undefined) return { startLine: 1 };
  return {
    startLine: span.line,
    startColumn: span.column,
    endLine: span.endLine,
    endColumn: span.endColumn,
  };
}

/** Viewers make links of `[text](address)` in a message, which data must not. */
function messageText(text: string): string {
  return spelledOut(text).replaceAll('](', '] (');
}
