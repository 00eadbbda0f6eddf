import type { Reported, ReportedRelated } from '../../src/model/diagnostic.js';

/** A fault at a line of a workshop file; what matters to a test is given. */
export function fault(line: number, given: Partial<Reported> = {}): Reported {
  return {
    code: 'finding-without-answer',
    severity: 'warning',
    file: 'workshops/osh-2007.yaml',
    span: { line, column: 5, endLine: line + 1, endColumn: 1 },
    path: `/findings/${line}`,
    message: `finding \`f-${line}\` is answered by no recommendation`,
    hint: undefined,
    ...given,
  };
}

/** A second place of the fault above, in another line or another file. */
export function other(line: number, given: Partial<ReportedRelated> = {}): ReportedRelated {
  return {
    file: 'workshops/osh-2007.yaml',
    span: { line, column: 5, endLine: line, endColumn: 9 },
    path: `/findings/${line}`,
    message: 'it stands here first',
    ...given,
  };
}
