/** The shells that a script is made for. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

export interface CompletedOption {
  /** With its hyphens. */
  readonly name: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

export interface CompletedCommand {
  readonly name: string;
  readonly options: readonly CompletedOption[];
  /** What its first argument may be; nothing where that is a file or a name. */
  readonly choices: readonly string[];
}

/**
 * The script of a shell: commands, options and their choices, and files where a value is free. It
 * holds all that it needs, so that a key is answered without napdraft being started.
 *
 * @param globals The options that may stand before a command, and behind it.
 */
export function completionScript(
  shell: Shell,
  commands: readonly CompletedCommand[],
  globals: readonly CompletedOption[],
): string {
  const all = commands.map((command) => ({
    ...command,
    options: [...command.options, ...globals, HELP],
  }));
  return SCRIPTS[shell](all, [...globals, HELP]);
}

const HELP: CompletedOption = { name: '--help', takesValue: false, choices: [] };

type Script = (
  commands: readonly CompletedCommand[],
  globals: readonly CompletedOption[],
) => string;

/** The words that can follow, by what stands before: a command, or a command and an option. */
function bash(commands: readonly CompletedCommand[], globals: readonly CompletedOption[]): string {
  return lines([
    '_napdraft() {',
    '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command= each',
    '  for each in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do',
    `    case "$each" in ${commands.map(({ name }) => name).join('|')}) command="$each"; break;; esac`,
    '  done',
    '  local words=',
    '  case "$command $before" in',
    ...commands.flatMap(({ name, options }) =>
      choiceCases(options).map(
        ([option, choices]) => `    "${name} ${option}") words="${choices}";;`,
      ),
    ),
    ...choiceCases(globals).map(([option, choices]) => `    " ${option}") words="${choices}";;`),
    ...commands.flatMap(({ name, options }) => {
      const free = freeOptions(options);
      return free === '' ? [] : [`    ${patterns(name, free)}) COMPREPLY=(); return;;`];
    }),
    '    *) case "$command" in',
    ...commands.map(
      ({ name, options, choices }) =>
        `      ${name}) words="${[...options.map((option) => option.name), ...choices].join(' ')}";;`,
    ),
    `      *) words="${[...commands, ...globals].map(({ name }) => name).join(' ')}";;`,
    '    esac;;',
    '  esac',
    '  COMPREPLY=($(compgen -W "$words" -- "$word"))',
    '}',
    'complete -o default -o bashdefault -F _napdraft napdraft',
  ]);
}

/** With zsh's own `_arguments`, which completes files where a value is free. */
function zsh(commands: readonly CompletedCommand[], globals: readonly CompletedOption[]): string {
  const argumentsOf = (options: readonly CompletedOption[]) =>
    options.map(({ name, takesValue, choices }) => {
      if (!takesValue) return `'${name}'`;
      return choices.length === 0
        ? `'${name}:value:_files'`
        : `'${name}:value:(${choices.join(' ')})'`;
    });
  return lines([
    '#compdef napdraft',
    '_napdraft() {',
    '  local context state line',
    `  _arguments -C ${argumentsOf(globals).join(' ')} '1:command:(${commands.map(({ name }) => name).join(' ')})' '*::arg:->rest'`,
    '  [[ $state == rest ]] || return',
    '  case $line[1] in',
    ...commands.map(({ name, options, choices }) => {
      const rest = choices.length === 0 ? `'*:file:_files'` : `'1:value:(${choices.join(' ')})'`;
      return `    ${name}) _arguments ${[...argumentsOf(options), rest].join(' ')};;`;
    }),
    '  esac',
    '}',
    'if [[ $funcstack[1] == _napdraft ]]; then _napdraft "$@"; else compdef _napdraft napdraft; fi',
  ]);
}

function fish(commands: readonly CompletedCommand[], globals: readonly CompletedOption[]): string {
  const option = (condition: string, { name, takesValue, choices }: CompletedOption) => {
    const value = takesValue
      ? choices.length === 0
        ? ' -r'
        : ` -x -a '${choices.join(' ')}'`
      : '';
    return `complete -c napdraft${condition} -l ${name.slice(2)}${value}`;
  };
  const own = new Set(globals.map(({ name }) => name));
  return lines([
    ...globals.map((each) => option('', each)),
    `complete -c napdraft -f -n __fish_use_subcommand -a '${commands.map(({ name }) => name).join(' ')}'`,
    ...commands.flatMap(({ name, options, choices }) => {
      const condition = ` -n '__fish_seen_subcommand_from ${name}'`;
      return [
        ...options.filter((each) => !own.has(each.name)).map((each) => option(condition, each)),
        ...(choices.length === 0
          ? []
          : [`complete -c napdraft -f${condition} -a '${choices.join(' ')}'`]),
      ];
    }),
  ]);
}

/** PowerShell completes files by itself where the script has nothing to say. */
function powershell(
  commands: readonly CompletedCommand[],
  globals: readonly CompletedOption[],
): string {
  const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
  const names = commands.map(({ name }) => name);
  return lines([
    'Register-ArgumentCompleter -Native -CommandName napdraft -ScriptBlock {',
    '  param($word, $ast, $cursor)',
    '  $typed = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })',
    '  if ($word -ne "" -and $typed.Count -gt 0) { $typed = @($typed | Select-Object -SkipLast 1) }',
    `  $command = $typed | Where-Object { @(${quoted(names)}) -contains $_ } | Select-Object -First 1`,
    '  $before = $typed | Select-Object -Last 1',
    '  $words = switch ("$command $before") {',
    ...commands.flatMap(({ name, options }) =>
      choiceCases(options).map(
        ([each, choices]) => `    '${name} ${each}' { ${quoted(choices.split(' '))}; break }`,
      ),
    ),
    ...choiceCases(globals).map(
      ([each, choices]) => `    ' ${each}' { ${quoted(choices.split(' '))}; break }`,
    ),
    '    default { switch ("$command") {',
    ...commands.map(
      ({ name, options, choices }) =>
        `      '${name}' { ${quoted([...options.map((each) => each.name), ...choices])} }`,
    ),
    `      default { ${quoted([...names, ...globals.map(({ name }) => name)])} }`,
    '    } }',
    '  }',
    '  $words | Where-Object { $_ -like "$word*" } | ForEach-Object {',
    "    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)",
    '  }',
    '}',
  ]);
}

const SCRIPTS: Readonly<Record<Shell, Script>> = { bash, zsh, fish, powershell };

function choiceCases(
  options: readonly CompletedOption[],
): readonly (readonly [option: string, choices: string])[] {
  return options
    .filter(({ choices }) => choices.length > 0)
    .map(({ name, choices }) => [name, choices.join(' ')] as const);
}

/** The options of which nothing is known but that a value follows, so that files are offered. */
function freeOptions(options: readonly CompletedOption[]): string {
  return options
    .filter(({ takesValue, choices }) => takesValue && choices.length === 0)
    .map(({ name }) => name)
    .join(' ');
}

function patterns(command: string, options: string): string {
  return options
    .split(' ')
    .map((option) => `"${command} ${option}"`)
    .join('|');
}

function lines(content: readonly string[]): string {
  return `${content.join('\n')}\n`;
}
