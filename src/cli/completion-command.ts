import { Argument, type Command } from 'commander';
import { say } from '../model/message.js';
import type { System } from '../system/system.js';
import {
  completionScript,
  SHELLS,
  type CompletedCommand,
  type Shell,
} from './completion-script.js';
import { helpPage, type HelpPage } from './help-page.js';
import type { Program } from './program.js';

/**
 * The command that prints the script by which a shell completes command lines. It is added last, as
 * it tells of all that the program has.
 */
export function addCompletionCommand(
  { command, word }: Program,
  program: Command,
  system: System,
): void {
  command('completion')
    .description(word(say`print the script by which a shell completes what is typed`))
    .addArgument(new Argument('<shell>', word(say`the shell`)).choices(SHELLS))
    .addHelpText('after', helpPage(COMPLETION_HELP, word))
    // Commander has checked that it is one of them.
    .action((shell: Shell) => {
      const commands = program.commands.map(completed);
      const own = completed(program);
      system.stdout(completionScript(shell, commands, own.options));
    });
}

function completed(command: Command): CompletedCommand {
  const options = command.options.flatMap(({ long, argChoices, required, optional }) =>
    long == null
      ? []
      : [{ name: long, takesValue: required || optional, choices: argChoices ?? [] }],
  );
  const [first] = command.registeredArguments;
  return { name: command.name(), options, choices: first?.argChoices ?? [] };
}

const COMPLETION_HELP: HelpPage = {
  examples: [
    ['napdraft completion bash > ~/.local/share/bash-completion/completions/napdraft'],
    ['napdraft completion zsh > ~/.zfunc/_napdraft', say`with \`fpath+=~/.zfunc\` in .zshrc`],
    ['napdraft completion fish > ~/.config/fish/completions/napdraft.fish'],
    ['napdraft completion powershell >> $PROFILE'],
  ],
};
