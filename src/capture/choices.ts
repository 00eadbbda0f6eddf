import { say } from '../model/message.js';
import { groupBy } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Choice } from '../model/prompt.js';
import { wording } from '../model/text.js';
import { several, items, known } from '../model/absent.js';
import type { Answers, Asks, RecordSource } from './question.js';

/** What the choices are taken from. */
export interface ChoiceContext {
  readonly project: Project;
  /** The language that the choices are shown in. */
  readonly language: string;
  readonly labels: Readonly<Record<string, unknown>>;
}

type Picking = Extract<Asks, { readonly as: 'pick' | 'several' }>;

/**
 * The choices of a question: a vocabulary in its own order; records with those first that are used
 * in the same priority area, then those that are used most, then by the alphabet of the language.
 */
export function choicesOf(
  { from }: Picking,
  answers: Answers,
  context: ChoiceContext,
): readonly Choice[] {
  if ('vocabulary' in from) return words(from.vocabulary, context);
  const area = answers.get('area');
  return inOrder(recordsOf(from.records, answers, context), from.records, area, context);
}

/** Every word of a vocabulary has a label, which a test holds; so the labels tell the words. */
function words(vocabulary: string, { labels }: ChoiceContext): readonly Choice[] {
  const prefix = `${vocabulary}.`;
  return Object.entries(labels).flatMap(([key, label]) =>
    key.startsWith(prefix) && typeof label === 'string'
      ? [{ value: key.slice(prefix.length), label }]
      : [],
  );
}

function recordsOf(
  source: RecordSource,
  answers: Answers,
  { project, language }: ChoiceContext,
): readonly Choice[] {
  const [first = language] = project.settings.languages;
  const choice = (value: string, text: Parameters<typeof wording>[0]): Choice => ({
    value,
    label: wording(text, language, first).value,
  });
  const { areas, themes, findings, recommendations, institutions, objectives } = project;
  switch (source) {
    case 'area':
      return areas.map(({ id, title }) => choice(id, title));
    case 'theme':
      return themes.map(({ id, title }) => choice(id, title));
    case 'finding':
      return findings.map(({ id, statement }) => choice(id, statement));
    case 'recommendation':
      return recommendations.map(({ id, statement }) => choice(id, statement));
    case 'institution':
      return institutions.map(({ id, name }) => choice(id, name));
    case 'objective':
      return objectives
        .filter(({ area }) => !answers.has('area') || area === answers.get('area'))
        .map(({ id, statement }) => choice(id, statement));
  }
}

function inOrder(
  choices: readonly Choice[],
  source: RecordSource,
  area: unknown,
  { project, language }: ChoiceContext,
): readonly Choice[] {
  // Areas, themes and objectives have an order that the record gave them.
  if (source === 'area' || source === 'theme' || source === 'objective') return choices;
  const uses = usesOf(source, project);
  const near = new Set(
    typeof area === 'string' ? (uses.byArea.get(area) ?? []).map(({ id }) => id) : [],
  );
  const count = (value: string) => uses.byId.get(value)?.length ?? 0;
  const collator = new Intl.Collator(language);
  return choices
    .toSorted(
      (a, b) =>
        Number(near.has(b.value)) - Number(near.has(a.value)) ||
        count(b.value) - count(a.value) ||
        collator.compare(a.label, b.label),
    )
    .map((choice) => {
      const used = count(choice.value);
      return used === 0 ? choice : { ...choice, note: say`used: ${used}` };
    });
}

interface Use {
  readonly id: string;
  readonly area: string;
}

/** Where the records of a kind are named, and in which area; those of an area are near in it. */
function usesOf(source: RecordSource, project: Project) {
  const { findings, recommendations, actions } = project;
  const all: readonly Use[] =
    source === 'institution'
      ? [
          ...recommendations.flatMap(({ area, addressees }) => named(area, items(addressees))),
          ...actions.flatMap(({ area, lead, partners }) => [
            ...named(area, several(lead)),
            ...named(
              area,
              items(partners).map(({ institution }) => institution),
            ),
          ]),
        ]
      : source === 'finding'
        ? findings.map(({ id, area }) => ({ id, area }))
        : recommendations.map(({ id, area }) => ({ id, area }));
  const answered = new Set(recommendations.flatMap(({ answers }) => known(answers) ?? []));
  return {
    byArea: groupBy(all, ({ area }) => area),
    // That a finding stands in its area is no use of it; that a recommendation answers it is one.
    byId: groupBy(
      source === 'institution' ? all : all.filter(({ id }) => answered.has(id)),
      ({ id }) => id,
    ),
  };
}

function named(area: string, ids: readonly string[]): readonly Use[] {
  return ids.map((id) => ({ id, area }));
}
