import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { short } from '../../src/report/short.js';
import { fault, other } from './fault.js';

const plain = { color: false };

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

test('nothing is printed when nothing was found', () => {
  expect(short([], plain)).toBe('');
});

test('each fault is a line with its place, severity, message and code, and its hint below', () => {
  const reported = [
    fault(3, { hint: 'name it in the `answers` of a recommendation' }),
    fault(9, {
      code: 'personal-data',
      severity: 'error',
      message: '`statement` holds a telephone number',
    }),
    fault(0, {
      code: 'not-utf8',
      severity: 'error',
      file: 'workshops/talas-2007.yaml',
      span: undefined,
      message: 'the file is not UTF-8',
    }),
  ];
  expect(short(reported, plain)).toBe(`\
workshops/osh-2007.yaml:3:5: warning: finding \`f-3\` is answered by no recommendation [finding-without-answer]
  hint: name it in the \`answers\` of a recommendation
workshops/osh-2007.yaml:9:5: error: \`statement\` holds a telephone number [personal-data]

workshops/talas-2007.yaml: error: the file is not UTF-8 [not-utf8]

2 errors and 1 warning in 2 files
`);
});

describe('the last line', () => {
  test('counts one in the singular and leaves out what there is none of', () => {
    expect(
      short([fault(1, { severity: 'info' })], plain)
        .split('\n')
        .at(-2),
    ).toBe('1 note in 1 file');
  });
});

describe('colour', () => {
  test('marks place, severity and code when it is asked for', () => {
    expect(short([fault(3)], { color: true }).split('\n')[0]).toBe(
      '\x1b[1mworkshops/osh-2007.yaml:3:5:\x1b[22m \x1b[33mwarning\x1b[39m: ' +
        'finding `f-3` is answered by no recommendation \x1b[2m[finding-without-answer]\x1b[22m',
    );
  });
});

describe('what would bury the rest is folded', () => {
  test('the eleventh of one code in one file and those after it become one line', () => {
    const lines = short(
      range(12).map((line) => fault(line)),
      plain,
    ).split('\n');
    expect(lines.slice(9)).toEqual([
      'workshops/osh-2007.yaml:10:5: warning: finding `f-10` is answered by no recommendation [finding-without-answer]',
      'workshops/osh-2007.yaml: and 2 more [finding-without-answer]',
      '',
      '12 warnings in 1 file',
      '',
    ]);
  });

  test('of more than fifty in one file the gravest stay, in their order', () => {
    const codes = [
      'action-without-lead',
      'action-without-origin',
      'action-without-cost-status',
      'missing-translation',
      'theme-not-decided',
    ] as const;
    const reported = [
      ...codes.flatMap((code, index) =>
        range(10).map((line) => fault(index * 10 + line, { code, severity: 'info' })),
      ),
      fault(60),
      fault(61, { code: 'personal-data', severity: 'error' }),
    ];
    const lines = short(reported, plain).split('\n');
    expect(lines.slice(47)).toEqual([
      'workshops/osh-2007.yaml:48:5: info: finding `f-48` is answered by no recommendation [theme-not-decided]',
      'workshops/osh-2007.yaml:60:5: warning: finding `f-60` is answered by no recommendation [finding-without-answer]',
      'workshops/osh-2007.yaml:61:5: error: finding `f-61` is answered by no recommendation [personal-data]',
      'workshops/osh-2007.yaml: and 2 more',
      '',
      '1 error, 1 warning and 50 notes in 1 file',
      '',
    ]);
  });
});

describe('a hostile project', () => {
  test('cannot give a command to the runner by the name of a file', () => {
    expect(short([fault(3, { file: '::error::x.yaml' })], plain)).toMatch(
      /^: :error::x\.yaml:3:5:/,
    );
    expect(short([fault(3, { file: ':' })], plain)).toMatch(/^: :3:5:/);
  });

  test('cannot steer the terminal by any message, hint or name', () => {
    const foreign = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(foreign, foreign, foreign, (file, message, hint) => {
        const printed = short([fault(3, { file, message: `\x1b${message}`, hint })], plain);
        expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(printed.split('\n')).toHaveLength(5);
      }),
      { seed: 1325 },
    );
  });
});

test('what the project lets pass is said to be waived, and not counted', () => {
  const waived = { reason: 'The donor leads it.', byRole: undefined, date: '2008-02' };
  const one = fault(3, {
    severity: 'info',
    hint: 'waived on 2008-02: The donor leads it.',
    waived,
  });
  const line =
    'workshops/osh-2007.yaml:3:5: waived: finding `f-3` is answered by no recommendation [finding-without-answer]\n' +
    '  hint: waived on 2008-02: The donor leads it.\n';
  expect(short([one], plain)).toBe(line);
});

test('another place that the fault is about has a line below it', () => {
  const related = [other(7), other(1, { file: 'napdraft.yaml', span: undefined })];
  expect(
    short([fault(3, { related })], plain)
      .split('\n')
      .slice(1, 3),
  ).toEqual([
    '  workshops/osh-2007.yaml:7:5: it stands here first',
    '  napdraft.yaml: it stands here first',
  ]);
});
