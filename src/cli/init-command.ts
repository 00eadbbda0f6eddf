import { Option } from 'commander';
import { CI_SERVICES } from '../commands/ci-service-names.js';
import type { InitOptions } from '../commands/init.js';
import { say } from '../model/message.js';
import { PLAN_KINDS } from '../model/plan-kind.js';
import type { System } from '../system/system.js';
import { helpPage, type HelpPage } from './help-page.js';
import { listedWords } from './listed-words.js';
import type { Program } from './program.js';

/** The command by which a project begins. */
export function addInitCommand({ command, globals, ended, word }: Program, system: System): void {
  command('init')
    .description(word(say`make a project in a folder, with questions; never overwrites`))
    .argument('[folder]', word(say`the folder of the project; the current one when left out`))
    .option('--country <code>', word(say`the country, two letters (ISO 3166-1): KG`))
    .option(
      '--languages <tags>',
      word(say`languages of the drafts, the source language first; en when left out`),
      listedWords('--languages'),
    )
    .option('--plan <title>', word(say`the title of the plan that the section goes into`))
    .addOption(
      new Option('--plan-kind <kind>', word(say`what kind of plan it is`)).choices(PLAN_KINDS),
    )
    .option('--areas <titles>', word(say`the priority areas, with semicolons between them`))
    .option('--workshop <id>', word(say`also make the file of a first workshop: bishkek-2007`))
    .option('--title <title>', word(say`the title of that workshop`))
    .option('--date <date>', word(say`its date, as precise as it is known: 2007-06`))
    .option('--city <city>', word(say`the city where it took place`))
    .addOption(
      new Option(
        '--ci <service>',
        word(say`also make the file by which this service checks the project`),
      ).choices(CI_SERVICES),
    )
    .option(
      '--plain',
      word(say`ask in plain lines, for screen readers and slow connections`),
      false,
    )
    .option('--no-input', word(say`never ask; say what is missing instead`))
    .addHelpText('after', helpPage(INIT_HELP, word))
    .action(async (folder: string | undefined, options: InitOptions) => {
      const { init } = await import('../commands/init.js');
      ended(await init(folder, { ...globals(), ...options }, system));
    });
}

const INIT_HELP: HelpPage = {
  examples: [
    ['napdraft init my-plan', say`asks for what it needs`],
    ['napdraft init my-plan --country KG --languages ru,ky'],
    ['napdraft init my-plan --country KG --languages en,ru,ky \\'],
    ['    --plan "National Action Plan on Gender Equality" --areas "Migration; Land" \\'],
    ['    --workshop bishkek-2007 --title "Training workshop" --date 2007-06 --city Bishkek'],
    ['napdraft init --ci github', say`let GitHub check the project that is here`],
  ],
};
