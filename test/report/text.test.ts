import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { displayWidth } from '../../src/model/display-width.js';
import { text } from '../../src/report/text.js';
import { fault, other } from './fault.js';

const plain = { color: false };

const WORKSHOP = [
  'findings:',
  '  - id: no-land-titles # спросить секретаря',
  '    area: economic-insecurity',
  '    method: Звоните +996 555 12-34-56',
  '    statement: Вдовы теряют право на землю.',
];

/** The lines of the workshop file of `fault`. */
function lineOf(file: string, number: number): string | undefined {
  return file === 'workshops/osh-2007.yaml' ? WORKSHOP[number - 1] : undefined;
}

const explanations = {
  'finding-without-answer': {
    title: 'A finding is answered by no recommendation',
    means: 'No recommendation answers the finding.',
    why: 'nothing that was said in the room may vanish',
    guides: 'TRACE-02; UN Women 2013',
    bad: { yaml: 'findings: []\n' },
    good: { yaml: 'findings: []\n' },
    remedy: 'Name the finding.',
  },
} as const;

const unanswered = fault(2, {
  span: { line: 2, column: 9, endLine: 2, endColumn: 23 },
  message: 'finding `no-land-titles` is answered by no recommendation',
  hint: 'name it in the `answers` of a recommendation',
});

test('nothing is printed when nothing was found', () => {
  expect(text([], plain)).toBe('');
});

test('a fault has five parts: what, where with the line, why, how, and the sum at the end', () => {
  expect(text([unanswered], { ...plain, lineOf, explanations })).toBe(`\
warning finding-without-answer  finding \`no-land-titles\` is answered by no recommendation
  workshops/osh-2007.yaml:2:9
    │
  2 │   - id: no-land-titles # спросить секретаря
    │         ^^^^^^^^^^^^^^
  why: nothing that was said in the room may vanish (TRACE-02; UN Women 2013)
  how: name it in the \`answers\` of a recommendation

1 warning in 1 file. A section can be drafted all the same.
Next: napdraft explain finding-without-answer
`);
});

test('everything that the report says itself is in the language of the catalogue', () => {
  const wordings = {
    warning: 'предупреждение',
    'why:': 'почему:',
    'how:': 'как:',
    '{0} warnings': {
      one: '{0} предупреждение',
      few: '{0} предупреждения',
      many: '{0} предупреждений',
      other: '{0} предупреждения',
    },
    '{0} files': { one: '{0} файле', other: '{0} файлах' },
    '{0} in {1}': '{0} в {1}',
    '{0}. A section can be drafted all the same.': '{0}. Раздел можно составить и так.',
    'Next:': 'Дальше:',
  };
  const catalogue = { language: 'ru', wordings };
  const faults = [1, 2, 3, 4, 5].map((index) =>
    fault(index, { file: `workshops/${index}.yaml`, hint: undefined }),
  );
  expect(
    text(faults, { ...plain, catalogue })
      .split('\n')
      .slice(-3),
  ).toEqual([
    '5 предупреждений в 5 файлах. Раздел можно составить и так.',
    'Дальше: napdraft explain finding-without-answer',
    '',
  ]);
});

test('why and how are said once, of the first fault that they are true of', () => {
  const again = { ...unanswered, span: { line: 3, column: 5, endLine: 3, endColumn: 9 } };
  const report = text([unanswered, again], { ...plain, explanations });
  expect(report.match(/^ {2}why: /gm)).toEqual(['  why: ']);
  expect(report.match(/^ {2}how: /gm)).toEqual(['  how: ']);
});

test('of more than three faults of one kind in a file, the others are named by their lines', () => {
  const faults = Array.from({ length: 12 }, (_, index) => fault(index + 1));
  expect(text(faults, plain).split('\n\n').slice(3)).toEqual([
    'warning finding-without-answer  9 more of this kind, in lines 4, 5, 6, 7, 8 and 4 more',
    '12 warnings in 1 file. A section can be drafted all the same.\n' +
      'Next: napdraft explain finding-without-answer\n',
  ]);
});

test('an error keeps a section from being drafted, and is what to look at next', () => {
  const error = fault(9, { code: 'dangling-reference', severity: 'error' });
  expect(
    text([fault(3), error], plain)
      .split('\n\n')
      .at(-1),
  ).toBe(
    '1 error and 1 warning in 1 file. No section is drafted until the errors are mended.\n' +
      'Next: napdraft explain dangling-reference\n',
  );
});

describe('a line is as wide as there is room', () => {
  const long = {
    ...unanswered,
    message: 'finding `no-land-titles` of the workshop in Osh is answered by no recommendation',
    hint: 'name it in the `answers` of a recommendation, or record why nothing is proposed',
  };

  test('and is broken between words, with what belongs together below each other', () => {
    expect(text([long], { ...plain, width: 60, lineOf, explanations })).toBe(`\
warning finding-without-answer  finding \`no-land-titles\` of
    the workshop in Osh is answered by no recommendation
  workshops/osh-2007.yaml:2:9
    │
  2 │   - id: no-land-titles # спросить секретаря
    │         ^^^^^^^^^^^^^^
  why: nothing that was said in the room may vanish
       (TRACE-02; UN Women 2013)
  how: name it in the \`answers\` of a recommendation, or
       record why nothing is proposed

1 warning in 1 file. A section can be drafted all the same.
Next: napdraft explain finding-without-answer
`);
  });

  test('and is not broken where nobody says how wide that is', () => {
    expect(
      text([long], { ...plain, explanations })
        .split('\n')
        .slice(0, 4),
    ).toEqual([
      `warning finding-without-answer  ${long.message}`,
      '  workshops/osh-2007.yaml:2:9',
      '  why: nothing that was said in the room may vanish (TRACE-02; UN Women 2013)',
      `  how: ${long.hint}`,
    ]);
  });

  test('in every width and language, but for words that are longer', () => {
    const letters = fc.stringMatching(/^[a-zйү安]{1,12}$/u);
    const texts = fc.array(letters, { minLength: 1, maxLength: 40 }).map((row) => row.join(' '));
    const given = fc.record({
      message: texts,
      hint: texts,
      width: fc.integer({ min: 60, max: 100 }),
    });
    fc.assert(
      fc.property(given, ({ message, hint, width }) => {
        const report = text([{ ...unanswered, message, hint }], { ...plain, width, lineOf });
        expect(report.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
      }),
      { seed: 1325 },
    );
  });
});

describe('where two places disagree', () => {
  const twice = fault(4, {
    code: 'duplicate-id',
    span: { line: 5, column: 5, endLine: 5, endColumn: 14 },
    message: 'the id is taken',
  });
  const first = other(2, { span: { line: 2, column: 9, endLine: 2, endColumn: 23 } });

  test('the other one is shown in the same frame, with what stands there', () => {
    expect(
      text([{ ...twice, related: [first] }], { ...plain, lineOf })
        .split('\n')
        .slice(1, 8),
    ).toEqual([
      '  workshops/osh-2007.yaml:5:5',
      '    │',
      '  2 │   - id: no-land-titles # спросить секретаря',
      '    │         -------------- it stands here first',
      '  ⋮',
      '  5 │     statement: Вдовы теряют право на землю.',
      '    │     ^^^^^^^^^',
    ]);
  });

  test('a place in another file has a frame of its own', () => {
    const related = [{ ...first, file: 'plan/land.yaml' }];
    const lines = (file: string, line: number) =>
      file === 'plan/land.yaml' ? '  - id: no-land-titles' : lineOf(file, line);
    expect(
      text([{ ...twice, related }], { ...plain, lineOf: lines })
        .split('\n')
        .slice(1, 9),
    ).toEqual([
      '  workshops/osh-2007.yaml:5:5',
      '    │',
      '  5 │     statement: Вдовы теряют право на землю.',
      '    │     ^^^^^^^^^',
      '  plan/land.yaml:2:9',
      '    │',
      '  2 │   - id: no-land-titles',
      '    │         -------------- it stands here first',
    ]);
  });

  test('a place whose line must not be shown is named', () => {
    const phone = fault(4, { code: 'personal-data', severity: 'error' });
    const related = [other(4), other(1, { file: 'napdraft.yaml', span: undefined })];
    const report = text([phone, { ...twice, related }], { ...plain, lineOf });
    expect(report).not.toContain('996');
    expect(report.split('\n').filter((line) => line.includes('it stands'))).toEqual([
      '  workshops/osh-2007.yaml:4:5  it stands here first',
      '  napdraft.yaml  it stands here first',
    ]);
  });
});

test('what can be mended without asking is the next thing to do, where there is a command for it', () => {
  const faults = [fault(1), fault(2, { fixable: true }), fault(3, { fixable: true })];
  const next = (fixCommand: string | undefined, all = faults) =>
    text(all, { ...plain, ...(fixCommand === undefined ? {} : { fixCommand }) })
      .split('\n')
      .slice(-3, -1);
  expect(next('napdraft validate --fix')).toEqual([
    'Next: napdraft validate --fix (can mend 2 of 3)',
    '      napdraft explain finding-without-answer',
  ]);
  expect(next(undefined).at(-1)).toBe('Next: napdraft explain finding-without-answer');
  expect(next('napdraft validate --fix', [fault(1)]).at(-1)).toBe(
    'Next: napdraft explain finding-without-answer',
  );
});

describe('a line with personal data', () => {
  const phone = fault(4, {
    code: 'personal-data',
    severity: 'error',
    span: { line: 4, column: 13, endLine: 4, endColumn: 38 },
    message: '`method` holds a telephone number',
  });
  const sameLine = fault(4, { span: { line: 4, column: 5, endLine: 4, endColumn: 11 } });

  test('is never quoted, whatever is reported in it', () => {
    const report = text([phone, sameLine], { ...plain, lineOf });
    expect(report).not.toContain('996');
    expect(report).not.toContain('│');
  });
});

test('no line is quoted when the caller gives none', () => {
  expect(text([unanswered], plain)).not.toContain('│');
});

test('a fault that the project lets pass is listed, but not counted', () => {
  const waived = { reason: 'land is a matter of 2008', byRole: undefined, date: '2007-06-03' };
  expect(text([{ ...unanswered, waived }], plain)).toBe(`\
let pass by the project:
  workshops/osh-2007.yaml:2 finding-without-answer  land is a matter of 2008 (2007-06-03)
`);
});

describe('colour', () => {
  test('marks severity, code and place when it is asked for', () => {
    const [head, , , frame, carets] = text([unanswered], { color: true, lineOf }).split('\n');
    expect(head).toBe(
      '\x1b[33mwarning\x1b[39m \x1b[1mfinding-without-answer\x1b[22m  ' +
        'finding `no-land-titles` is answered by no recommendation',
    );
    expect(frame).toBe('  \x1b[2m2 │\x1b[22m   - id: no-land-titles # спросить секретаря');
    expect(carets).toBe('  \x1b[2m  │\x1b[22m \x1b[33m        ^^^^^^^^^^^^^^\x1b[39m');
  });
});

test('nothing of the files steers the terminal or the log of a job', () => {
  const hostile = fc.oneof(
    fc.constantFrom('\x1b[31m', '\x9b', '\r', '##[', '::error::', '\u202e', '\u{e0041}'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(hostile), fc.nat(40), fc.nat(40), (parts, start, length) => {
      const line = parts.join('').replaceAll('\n', ' ');
      const span = { line: 1, column: start + 1, endLine: 1, endColumn: start + length + 1 };
      const faults = [fault(1, { span, message: line, hint: line, file: line })];
      const report = text(faults, { color: false, lineOf: () => line, width: 60 });
      expect(report.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|##\[/u);
      expect(report).not.toMatch(/^\s*::/m);
    }),
    { seed: 1325 },
  );
});
