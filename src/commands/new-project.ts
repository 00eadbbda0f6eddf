import { interval } from '../model/date.js';
import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import type { PlanKind } from '../model/plan-kind.js';
import { areasOf } from './init-questions.js';
import type { WRITTEN_KINDS } from './open-schemas.js';

/** What is known of a project when it begins. */
export interface NewProject {
  readonly country: string;
  readonly languages: readonly string[];
  readonly plan?: string | undefined;
  readonly planKind?: PlanKind | undefined;
  readonly workshop?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly city?: string | undefined;
  /** The titles of the priority areas that the workshop named. */
  readonly areas: readonly string[];
}

/** Inside the project, so that its files can name them wherever the project is moved. */
export const SCHEMA_FOLDER = '.napdraft/schema';

/** The files of a project with their names in its folder. */
export function newProjectFiles(
  project: NewProject,
): readonly { readonly name: string; readonly content: string }[] {
  return [...projectFiles(project), ...workshopFiles(project)];
}

/**
 * The line by which editors with the YAML language server know what may stand in a file.
 *
 * @param up The way from the folder of the file to that of the project.
 */
function schemaLine(kind: (typeof WRITTEN_KINDS)[number], up: '' | '../'): string {
  return `# yaml-language-server: $schema=${up}${SCHEMA_FOLDER}/${kind}.schema.json`;
}

function projectFiles(options: NewProject): { name: string; content: string }[] {
  const country = options.country.toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) {
    throw new UserError(
      say`\`${options.country}\` is no country code; expected two letters, such as KG`,
      2,
    );
  }
  const wrong = options.languages.find(
    (tag) => !/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(tag),
  );
  if (wrong !== undefined) {
    throw new UserError(say`\`${wrong}\` is no language tag; expected one such as en, ru or ky`, 2);
  }
  const plan =
    options.plan === undefined
      ? ['# plan:', "#   title: The title of the country's plan that the section goes into"]
      : [
          'plan:',
          `  title: ${quoted(options.plan)}`,
          ...(options.planKind === undefined ? [] : [`  kind: ${options.planKind}`]),
          '  status: in-preparation',
        ];
  const content = [
    schemaLine('project', ''),
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

function workshopFiles(options: NewProject): { name: string; content: string }[] {
  const { workshop: id, title, date, city, areas } = options;
  if (id === undefined) {
    if ([title, date, city, areas[0]].some((given) => given !== undefined)) {
      throw new UserError(
        say`--title, --date, --city and --areas describe a workshop; name it with --workshop`,
        2,
      );
    }
    return [];
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 64) {
    throw new UserError(
      say`\`${id}\` is no id; expected lower-case letters, digits and hyphens, such as bishkek-2007`,
      2,
    );
  }
  if (title === undefined || date === undefined) {
    throw new UserError(say`a workshop needs --title and --date`, 2);
  }
  if (interval(date) === undefined) {
    throw new UserError(say`\`${date}\` is no date; expected 2007, 2007-06 or 2007-06-21`, 2);
  }
  const example = areasOf(areas)[0]?.id ?? EXAMPLE_AREA;
  const country = quoted(options.country.toUpperCase());
  const place = city === undefined ? '' : `city: ${quoted(city)}, `;
  const content = [
    schemaLine('workshop', '../'),
    'workshop:',
    `  id: ${quoted(id)}`,
    `  title: ${quoted(title)}`,
    '  kind: training-workshop',
    `  date: ${quoted(date)}`,
    `  place: { ${place}country: ${country} }`,
    '# What is not known is left out. docs/format.md describes every key.',
    ...areaLines(areas),
    '# findings:',
    '#   - id: few-women-in-local-councils',
    `#     area: ${example}`,
    '#     statement: What was found',
    '# recommendations:',
    '#   - id: quota-in-local-councils',
    `#     area: ${example}`,
    '#     statement: What is recommended',
    '#     answers: [few-women-in-local-councils]',
  ];
  return [{ name: `workshops/${id}.yaml`, content: lines(content) }];
}

const EXAMPLE_AREA = 'political-participation';

function areaLines(titles: readonly string[]): readonly string[] {
  if (titles.length === 0) {
    return ['# priority_areas:', `#   - { id: ${EXAMPLE_AREA}, title: Political Participation }`];
  }
  return [
    'priority_areas:',
    ...areasOf(titles).map(({ id, title }) => `  - { id: ${quoted(id)}, title: ${quoted(title)} }`),
  ];
}

/** A double-quoted scalar: what JSON writes, YAML reads as the same text. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function lines(content: readonly string[]): string {
  return `${content.join('\n')}\n`;
}
