import { join, resolve } from 'node:path';
import { interval } from '../model/date.js';
import { UserError } from '../model/errors.js';
import type { System } from '../system/system.js';
import { shownPath } from './open-project.js';
import type { GlobalOptions } from './options.js';

export interface InitOptions {
  readonly country: string;
  readonly languages: readonly string[];
  readonly plan?: string;
  readonly workshop?: string;
  readonly title?: string;
  readonly date?: string;
  readonly city?: string;
}

/** Makes the files of a project; refuses when one of them is already there. */
export async function init(
  path: string,
  options: InitOptions & GlobalOptions,
  system: System,
): Promise<number> {
  const folder = resolve(system.workingFolder, options.folder, path);
  const files = [...projectFiles(options), ...workshopFiles(options)];
  const there: string[] = [];
  for (const { name } of files) {
    if ((await system.kindOf(join(folder, name))) !== 'nothing') there.push(name);
  }
  if (there.length > 0) {
    throw new UserError(
      `\`${shownPath(system, folder)}\` already holds ${there.join(', ')}; nothing was written. ` +
        'Choose another folder, or take these files out of the way',
      2,
    );
  }
  for (const { name, content } of files) {
    const file = join(folder, name);
    await system.write(file, content);
    system.stdout(`${shownPath(system, file)}\n`);
  }
  if (!options.quiet) system.stderr(nextSteps(shownPath(system, folder), options));
  return 0;
}

function projectFiles(options: InitOptions): { name: string; content: string }[] {
  const country = options.country.toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) {
    throw new UserError(
      `\`${options.country}\` is no country code; expected two letters, such as KG`,
      2,
    );
  }
  const wrong = options.languages.find(
    (tag) => !/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(tag),
  );
  if (wrong !== undefined) {
    throw new UserError(`\`${wrong}\` is no language tag; expected one such as en, ru or ky`, 2);
  }
  const plan =
    options.plan === undefined
      ? ['# plan:', "#   title: The title of the country's plan that the section goes into"]
      : ['plan:', `  title: ${quoted(options.plan)}`, '  status: in-preparation'];
  const content = [
    'napdraft: 1',
    `country: ${quoted(country)}`,
    'stage: findings  # then draft, then final: how strict the rules are',
    `languages: [${options.languages.map(quoted).join(', ')}]  # the first is the source language`,
    ...plan,
  ];
  return [
    { name: 'napdraft.yaml', content: lines(content) },
    { name: '.gitignore', content: lines(['private/', 'out/']) },
  ];
}

function workshopFiles(options: InitOptions): { name: string; content: string }[] {
  const { workshop: id, title, date, city } = options;
  if (id === undefined) {
    if (title !== undefined || date !== undefined || city !== undefined) {
      throw new UserError(
        '--title, --date and --city describe a workshop; name it with --workshop',
        2,
      );
    }
    return [];
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 64) {
    throw new UserError(
      `\`${id}\` is no id; expected lower-case letters, digits and hyphens, such as bishkek-2007`,
      2,
    );
  }
  if (title === undefined || date === undefined) {
    throw new UserError('a workshop needs --title and --date', 2);
  }
  if (interval(date) === undefined) {
    throw new UserError(`\`${date}\` is no date; expected 2007, 2007-06 or 2007-06-21`, 2);
  }
  const country = quoted(options.country.toUpperCase());
  const place = city === undefined ? '' : `city: ${quoted(city)}, `;
  const content = [
    'workshop:',
    `  id: ${quoted(id)}`,
    `  title: ${quoted(title)}`,
    '  kind: training-workshop',
    `  date: ${quoted(date)}`,
    `  place: { ${place}country: ${country} }`,
    '# What is not known is left out. docs/format.md describes every key.',
    '# priority_areas:',
    '#   - { id: political-participation, title: Political Participation }',
    '# findings:',
    '#   - id: few-women-in-local-councils',
    '#     area: political-participation',
    '#     statement: What was found',
    '# recommendations:',
    '#   - id: quota-in-local-councils',
    '#     area: political-participation',
    '#     statement: What is recommended',
    '#     answers: [few-women-in-local-councils]',
  ];
  return [{ name: `workshops/${id}.yaml`, content: lines(content) }];
}

/** A double-quoted scalar: what JSON writes, YAML reads as the same text. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function lines(content: readonly string[]): string {
  return `${content.join('\n')}\n`;
}

function nextSteps(folder: string, { workshop }: InitOptions): string {
  const file = `workshops/${workshop ?? 'your-workshop'}.yaml`;
  return [
    'Next:',
    `  1. write down in ${join(folder, file)} what the workshop said`,
    `  2. napdraft -C ${folder} validate`,
    `  3. napdraft -C ${folder} render`,
    '',
  ].join('\n');
}
