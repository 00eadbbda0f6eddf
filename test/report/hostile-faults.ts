import fc from 'fast-check';
import type { Reported } from '../../src/model/diagnostic.js';
import { HOSTILE_STRINGS } from '../support/hostile-strings.js';
import { fault } from './fault.js';

const TRICKS = [
  '\x1b[31m',
  '\x1b]8;;https://example.org\x07',
  '\x9b31m',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u{e0041}',
  '\u2028',
  '\ud800',
  '\udfff',
  '\ufffe',
  '\0',
  '\r\n',
  '\n::error::',
  '\u0085::stop-commands::x',
  '::error file=a::b',
  '##[error]',
  '%0A',
  '%250A',
  '%3A%3A',
  ']]>',
  '-->',
  '</failure>',
  '</style><script>',
  '"><img src=x onerror=alert(1)>',
  '&quot;&#0;',
  '`',
  '](https://example.org)',
  '=',
  ',',
  ':',
];

const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TRICKS),
      fc.constantFrom(...HOSTILE_STRINGS),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''))
  // Names and messages are never blank.
  .filter((text) => text.trim() !== '');

/** A report in which every text may be anything, as it comes from a hostile project. */
export const hostileReport: fc.Arbitrary<readonly Reported[]> = fc.array(
  fc
    .record({
      code: fc.constantFrom('personal-data', 'not-utf8', 'finding-without-answer'),
      severity: fc.constantFrom('error', 'warning', 'info'),
      file: hostileText,
      path: hostileText,
      record: hostileText,
      pathInRecord: hostileText,
      message: hostileText,
      hint: fc.option(hostileText, { nil: undefined }),
      waived: fc.option(
        fc.record({ reason: hostileText, byRole: hostileText, date: hostileText }),
        { nil: undefined, freq: 5 },
      ),
      related: fc.option(
        fc.array(
          fc.record({ file: hostileText, message: hostileText, path: fc.constant('/end') }),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
        { nil: undefined },
      ),
      line: fc.integer({ min: 1, max: 9 }),
      hasSpan: fc.boolean(),
    } as const)
    .map(({ line, hasSpan, waived, related, ...given }) =>
      fault(line, {
        ...given,
        ...(hasSpan ? {} : { span: undefined }),
        ...(waived === undefined ? {} : { waived }),
        ...(related === undefined
          ? {}
          : {
              related: related.map((other, index) => ({
                ...other,
                span: index === 0 ? fault(line + 1).span : undefined,
              })),
            }),
      }),
    ),
  { minLength: 1, maxLength: 4 },
);
