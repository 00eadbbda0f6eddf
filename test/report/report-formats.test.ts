import { describe, expect, it, test } from '@jest/globals';
import { wordingOf } from '../../src/model/message.js';
import { usualOutputs, withOutput, type ReportOutput } from '../../src/report/report-formats.js';

/** The outputs that are typed one after the other, or why the last is refused. */
function outputs(...typed: readonly string[]): ReturnType<typeof withOutput> {
  let known: readonly ReportOutput[] = [];
  for (const one of typed) {
    const next = withOutput(known, one);
    if ('refused' in next) return next;
    known = next;
  }
  return known;
}

test('a format alone goes to standard output, one with a file into the file', () => {
  expect(outputs('text', 'sarif=out.sarif', 'docx=a=b.docx')).toEqual([
    { format: 'text', file: undefined },
    { format: 'sarif', file: 'out.sarif' },
    { format: 'docx', file: 'a=b.docx' },
  ]);
});

test('the same format for standard output counts once', () => {
  expect(outputs('json', 'json')).toEqual([{ format: 'json', file: undefined }]);
});

it.each([
  [['pdf'], /^allowed are text, short, json, /],
  [['html='], /^name the file after `html=`$/],
  [['docx'], /^docx needs a file: docx=report\.docx$/],
  [['html=a', 'sarif=a'], /^two formats cannot go to the one file `a`$/],
  [['text', 'json'], /^text and json cannot both go to standard output; .* json=FILE$/],
])('%j is refused', (typed, reason) => {
  const refused = outputs(...typed);
  expect('refused' in refused && wordingOf(refused.refused)).toMatch(reason);
});

describe('when no format is asked for,', () => {
  it.each([
    [undefined, ['text']],
    ['github', ['github', 'short']],
    ['gitlab', ['short']],
    ['other', ['short']],
  ] as const)('where it runs (%s) decides: %j', (ci, formats) => {
    expect(usualOutputs(ci).map(({ format }) => format)).toEqual(formats);
  });
});
