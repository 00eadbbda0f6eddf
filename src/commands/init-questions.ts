import { slug } from '../capture/slug.js';
import { accept, cleaned } from '../capture/accept.js';
import { say, wordingOf, type Catalogue, type Message } from '../model/message.js';
import { PLAN_KINDS, type PlanKind } from '../model/plan-kind.js';
import { NEW, type Accepted, type Choice } from '../model/prompt.js';
import { wording } from '../model/text.js';
import { reference } from '../read/shipped.js';

/** What has been answered, by the id of the question. */
export type InitAnswers = ReadonlyMap<string, string | readonly string[]>;

/** A question about a project that begins. It has the name of the option that answers it. */
export interface InitQuestion {
  readonly id: string;
  readonly label: Message;
  /** Why it is asked, and what is a good answer. */
  readonly help: Message;
  /** The option or argument that answers it, with an example. */
  readonly option: string;
  readonly required: boolean;
  readonly asks: InitAsks;
  /** Whether the answers so far leave it open. */
  readonly isAsked?: (answers: InitAnswers) => boolean;
}

type InitAsks =
  | {
      readonly as: 'text';
      readonly lines: 'one' | 'many';
      readonly accept: (text: string) => Accepted;
    }
  | {
      readonly as: 'pick' | 'several';
      readonly choices: (answers: InitAnswers, catalogue: Catalogue) => readonly Choice[];
      readonly create?: (typed: string) => Message;
    };

/** The questions in their order. */
export function initQuestions(): readonly InitQuestion[] {
  return [...ofProject(), ...ofWorkshop()];
}

function ofProject(): readonly InitQuestion[] {
  return [
    {
      id: 'folder',
      label: say`In which folder is the project to be made?`,
      help: say`A name such as wps-plan makes a new folder here; a point means the folder that you are in.`,
      option: 'napdraft init my-plan',
      required: true,
      asks: oneLine,
    },
    {
      id: 'country',
      label: say`Which country is the plan of?`,
      help: say`Another country than these is given by its two letters, as ISO 3166-1 has them.`,
      option: '--country KG',
      required: true,
      asks: {
        as: 'pick',
        choices: countryChoices,
        create: (typed) => say`the country with the code “${typed}”`,
      },
    },
    {
      id: 'language',
      label: say`In which language are the records written?`,
      help: say`Texts without a language are in this one; the drafts in other languages are made from translations.`,
      option: '--languages ru,ky',
      required: true,
      asks: { as: 'pick', choices: languageChoices },
    },
    {
      id: 'languages',
      label: say`In which other languages are drafts to be made?`,
      help: say`Several can be chosen. More can be added later in napdraft.yaml.`,
      option: '--languages ru,ky',
      required: false,
      asks: {
        as: 'several',
        choices: (answers, catalogue) =>
          languageChoices(answers, catalogue).filter(
            ({ value }) => value !== answers.get('language'),
          ),
      },
    },
    {
      id: 'plan',
      label: say`What is the title of the plan that the section goes into?`,
      help: say`As it stands on the plan itself. It can be left out while it is not known.`,
      option: '--plan "National Action Plan on Gender Equality"',
      required: false,
      asks: oneLine,
    },
    {
      id: 'plan-kind',
      label: say`What kind of plan is it?`,
      help: say`The rules ask a plan on women, peace and security for more than a chapter of another plan.`,
      option: '--plan-kind gender-equality',
      required: false,
      asks: { as: 'pick', choices: planKindChoices },
      isAsked: (answers) => answers.has('plan'),
    },
  ];
}

function ofWorkshop(): readonly InitQuestion[] {
  const isAsked = (answers: InitAnswers) => answers.has('title');
  return [
    {
      id: 'title',
      label: say`What is the title of the first workshop?`,
      help: say`The workshop whose findings and recommendations are written down first. It can be left out, and be added later.`,
      option: '--title "Training workshop"',
      required: false,
      asks: oneLine,
    },
    {
      id: 'date',
      label: say`When did it take place?`,
      help: say`As precise as it is known: 2007, 2007-06 or 2007-06-21.`,
      option: '--date 2007-06',
      required: true,
      asks: { as: 'text', lines: 'one', accept: acceptDate },
      isAsked,
    },
    {
      id: 'city',
      label: say`In which city?`,
      help: say`It can be left out where to name it would put people at risk.`,
      option: '--city Bishkek',
      required: false,
      asks: oneLine,
      isAsked,
    },
    {
      id: 'areas',
      label: say`Which priority areas did the workshop name?`,
      help: say`One to a line, in the words of the workshop. They can be added later with \`napdraft capture\`.`,
      option: '--areas "Migration; Land"',
      required: false,
      asks: { as: 'text', lines: 'many', accept: acceptText },
      isAsked,
    },
  ];
}

/** The titles that were typed, each with an id that no other has. */
export function areasOf(titles: readonly string[]): readonly { id: string; title: string }[] {
  const ids = new Set<string>();
  return titles.map((title) => {
    const id = slug(title, (taken) => ids.has(taken), 'area');
    ids.add(id);
    return { id, title };
  });
}

const oneLine: InitAsks = { as: 'text', lines: 'one', accept: acceptText };

function acceptText(typed: string): Accepted {
  return { value: cleaned(typed) };
}

function acceptDate(typed: string): Accepted {
  return accept({ asks: { as: 'date' } }, typed);
}

/** Those of the shipped list, as the interface language calls them. */
function countryChoices(_: InitAnswers, { language }: Catalogue): readonly Choice[] {
  return reference.countries.map(({ code, name }) => ({
    value: code,
    label: wording(name, language, 'en').value,
  }));
}

/** The languages of the country first, then the others that are shipped, then English. */
function languageChoices(answers: InitAnswers, { language }: Catalogue): readonly Choice[] {
  const chosen = String(answers.get('country') ?? '').replace(NEW, '');
  const { countries } = reference;
  const own = countries.filter(({ code }) => code === chosen.toUpperCase());
  const tags = [...own, ...countries].flatMap(({ languages }) => languages.map(({ tag }) => tag));
  const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
  return [...new Set([...tags, 'ru', 'en'])].map((tag) => ({
    value: tag,
    label: names.of(tag) ?? tag,
  }));
}

function planKindChoices(_: InitAnswers, catalogue: Catalogue): readonly Choice[] {
  return PLAN_KINDS.map((kind) => ({
    value: kind,
    label: wordingOf(PLAN_KIND_NAMES[kind], catalogue),
  }));
}

const PLAN_KIND_NAMES: Readonly<Record<PlanKind, Message>> = {
  'gender-equality': say`a plan on gender equality`,
  wps: say`a plan on women, peace and security`,
  security: say`a plan or strategy on security`,
  development: say`a plan or strategy on development`,
  'human-rights': say`a plan on human rights`,
  other: say`another plan`,
};
