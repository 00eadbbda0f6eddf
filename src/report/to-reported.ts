import { ENGLISH, say, wordingOf, type Catalogue, type Message } from '../model/message.js';
import { isMendable } from '../model/fix.js';
import type {
  Diagnostic,
  Related,
  Reported,
  ReportedRelated,
  Severity,
  Stage,
  Waived,
} from '../model/diagnostic.js';
import type { SourceFile, Step } from '../model/place.js';
import { severityOf } from './severity.js';

/**
 * The faults as they are reported at a stage: with severity and place, each once, in the order of
 * the files and of the places in them.
 */
export function toReported(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceFile>,
  stage: Stage,
  catalogue: Catalogue = ENGLISH,
): readonly Reported[] {
  const reported = new Map<string, Reported>();
  const setting = { sources, catalogue, mayMend: isMendable(diagnostics) };
  for (const diagnostic of diagnostics) {
    const severity = severityOf(diagnostic, stage);
    if (severity === undefined) continue;
    const one = located(diagnostic, severity, setting);
    reported.set(JSON.stringify(one), one);
  }
  return [...reported.values()].sort(inReadingOrder);
}

interface Setting {
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly catalogue: Catalogue;
  readonly mayMend: (diagnostic: Diagnostic) => boolean;
}

/** More places than these make it harder to see what the fault is about. */
const MOST_RELATED = 3;

function located(
  diagnostic: Diagnostic,
  severity: Severity,
  { sources, catalogue, mayMend }: Setting,
): Reported {
  const { code, at, part, span, message, hint, related = [], waived } = diagnostic;
  const source = sources.get(at.file);
  const record = source?.recordAt?.(at.path);
  const remedy = waived === undefined ? hint : waiverText(waived);
  return {
    code,
    severity,
    file: at.file,
    span: span ?? source?.span(at.path, part ?? 'value'),
    path: pointer(at.path),
    ...(record === undefined
      ? {}
      : { record: record.id, pathInRecord: pointer(at.path.slice(record.depth)) }),
    message: wordingOf(message, catalogue),
    hint: remedy === undefined ? undefined : wordingOf(remedy, catalogue),
    ...(related.length === 0
      ? {}
      : {
          related: related
            .slice(0, MOST_RELATED)
            .map((one) => relatedPlace(one, sources.get(one.at.file), catalogue)),
        }),
    ...(waived === undefined ? {} : { waived }),
    ...(waived === undefined && mayMend(diagnostic) ? { fixable: true } : {}),
  };
}

function relatedPlace(
  { at, part, span, message }: Related,
  source: SourceFile | undefined,
  catalogue: Catalogue,
): ReportedRelated {
  return {
    file: at.file,
    span: span ?? source?.span(at.path, part ?? 'value'),
    path: pointer(at.path),
    message: wordingOf(message, catalogue),
  };
}

function waiverText({ reason, byRole, date }: Waived): Message {
  return byRole === undefined
    ? say`waived on ${date}: ${reason}`
    : say`waived on ${date} by ${byRole}: ${reason}`;
}

/** A path as a JSON Pointer (RFC 6901): `/findings/2/area`. */
function pointer(path: readonly Step[]): string {
  return path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** Compared by code units, as the order must not depend on the language of the machine. */
export function inReadingOrder(a: Reported, b: Reported): number {
  return (
    compare(a.file, b.file) ||
    compare(a.span?.line ?? 0, b.span?.line ?? 0) ||
    compare(a.span?.column ?? 0, b.span?.column ?? 0) ||
    compare(a.code, b.code)
  );
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b);
}
