import { describe, expect, it, test } from '@jest/globals';
import { CommanderError } from 'commander';
import { usageError } from '../../src/cli/usage-error.js';
import { main } from '../../src/main.js';
import { memorySystem } from '../support/memory-system.js';

/** A command line for each way in which commander can refuse one, and what is said then. */
const REFUSED: readonly (readonly [argv: readonly string[], said: string])[] = [
  [['rendr'], 'there is no command `rendr`; did you mean `render`?'],
  [['xyzzy'], 'there is no command `xyzzy`; `napdraft --help` lists them'],
  [['render', '--langs', 'ru'], 'there is no option `--langs`; did you mean `--lang`?'],
  [['render', '--xyzzy'], 'there is no option `--xyzzy`; `--help` lists them'],
  [['anchors'], 'the argument `host` is missing; `--help` says what it is'],
  [
    ['status', 'a', 'b'],
    'there are too many arguments (expected: 1, found: 2); put quotes around what has spaces in it',
  ],
  [['render', '--out'], '`--out` needs a value behind it'],
  [['-C'], '`--folder` needs a value behind it'],
  [['remove', 'plan.docx'], '`--output` is missing, and the command needs it'],
  [
    ['validate', '--stage', 'end'],
    '`--stage` does not take `end`; possible are findings, draft, final',
  ],
  [['completion', 'tcsh'], '`tcsh` is not possible here; possible are bash, zsh, fish, powershell'],
  [
    ['render', '--lang', 'ru,,ky'],
    '`--lang` takes words with commas between them, such as en,ru,ky',
  ],
];

test.each(REFUSED)('%j is refused with what would make sense', async (argv, message) => {
  const system = memorySystem();
  expect(await main(argv, system)).toBe(2);
  expect(system.said()).toEqual({ stdout: '', stderr: `error: ${message}\n` });
});

describe.each(['ru', 'ky'])('in %s', (language) => {
  it.each(REFUSED)('%j is refused without an English word', async (argv) => {
    const system = memorySystem();
    expect(await main([`--messages=${language}`, ...argv], system)).toBe(2);
    const words = system.said().stderr.replace(/`[^`]*`/g, '');
    const latin = (words.match(/[a-z]{2,}/gi) ?? []).filter((word) => !IN_THEM.has(word));
    expect(latin).toEqual([]);
  });
});

/** Words that are typed as they are: the choices of an option. */
const IN_THEM = new Set([
  ...['findings', 'draft', 'final'],
  ...['bash', 'zsh', 'fish', 'powershell'],
  ...['en', 'ru', 'ky'],
]);

test('two options that exclude each other are named', () => {
  const error = new CommanderError(
    1,
    'commander.conflictingOption',
    "error: option '--json' cannot be used with option '-o, --output <file>'",
  );
  expect(usageError(error).message).toBe('`--json` and `--output` cannot be used together');
});

test('what commander may say besides is said in its own words', () => {
  const error = new CommanderError(1, 'commander.new', 'error: something else');
  expect(usageError(error)).toMatchObject({ message: 'something else', exitCode: 2 });
});

test('the language of the system counts where none is asked for', async () => {
  const system = { ...memorySystem(), messageLanguage: 'ru' };
  await main(['rendr'], system);
  expect(system.said().stderr).toBe(
    'ошибка: команды `rendr` нет; возможно, имелась в виду `render`?\n',
  );
});

test('the language that is asked for counts also behind the command', async () => {
  const system = { ...memorySystem(), messageLanguage: 'ru' };
  await main(['rendr', '--messages', 'ky'], system);
  expect(system.said().stderr).toMatch(/^ката: /);
});
