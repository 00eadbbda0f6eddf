import { items } from '../../model/absent.js';
import { say, type Message } from '../../model/message.js';
import { within, type Place } from '../../model/place.js';
import type { Project } from '../../model/project.js';
import { fieldName } from '../field-name.js';
import { individualCaseIn, isOnViolence, type Trace } from '../individual-case-in.js';
import { spelledPlainly, wordPattern } from '../word-pattern.js';
import type { Fault, Rule } from '../rule.js';
import { sourceTexts } from '../source-texts.js';
import { wordings } from '../wordings.js';

type Finding = Project['findings'][number];

/** The message does not repeat what could make somebody recognisable. */
export const individualCase: Rule = {
  code: 'individual-case',
  *check(project) {
    yield* elsewhere(project);
    for (const finding of project.findings) {
      if (!isAboutViolence(finding)) continue;
      for (const { at, value } of textsOf(finding)) {
        for (const trace of individualCaseIn(value)) {
          yield { at, message: MESSAGES[trace](finding.id), hint: HINT };
        }
      }
      yield* smallFigures(finding);
      yield* finePlaces(finding);
    }
  },
};

const HINT = say`say it of many or as a share, of a region and a year, and keep the case itself out of the project`;

const MESSAGES: Record<Trace, (finding: string) => Message> = {
  count: (finding) =>
    say`finding \`${finding}\` counts so few survivors of violence that they could be recognised`,
  age: (finding) => say`finding \`${finding}\` gives the age of a survivor of violence`,
  village: (finding) => say`finding \`${finding}\` names a village in connection with violence`,
  day: (finding) => say`finding \`${finding}\` gives the day on which somebody came to harm`,
};

/**
 * The other texts of a workshop that speak of violence themselves. The village is not asked for
 * there: it may be where something is recommended, and no case.
 */
function* elsewhere(project: Project): Iterable<Fault> {
  for (const text of [...project.texts, ...sourceTexts(project)]) {
    if (!OF_WORKSHOPS.has(text.at.path[0] ?? '')) continue;
    for (const { at, value } of wordings(text)) {
      if (!isOnViolence(value)) continue;
      for (const trace of individualCaseIn(value)) {
        if (trace !== 'village')
          yield { at, message: ELSEWHERE[trace](fieldName(text.at)), hint: HINT };
      }
    }
  }
}

/** The parts of a file of a workshop but for its findings, and where others found it. */
const OF_WORKSHOPS: ReadonlySet<string | number> = new Set([
  'workshop',
  'priority_areas',
  'recommendations',
  'working_group',
  'next_steps',
  'dissent',
]);

const ELSEWHERE: Readonly<Record<Exclude<Trace, 'village'>, (field: string) => Message>> = {
  count: (field) =>
    say`\`${field}\` counts so few survivors of violence that they could be recognised`,
  age: (field) => say`\`${field}\` gives the age of a survivor of violence`,
  day: (field) => say`\`${field}\` gives the day on which somebody came to harm`,
};

function isAboutViolence(finding: Finding): boolean {
  if (items(finding.risks).includes('gender-based-violence')) return true;
  return wordings({ at: finding.at, text: finding.statement }).some(({ value }) =>
    isOnViolence(value),
  );
}

function* textsOf(finding: Finding): Iterable<{ at: Place; value: string }> {
  yield* wordings({ at: within(finding.at, 'statement'), text: finding.statement });
  for (const field of ['causes', 'effects'] as const) {
    for (const [index, text] of items(finding[field]).entries()) {
      yield* wordings({ at: within(finding.at, field, index), text });
    }
  }
  if (finding.text !== undefined) {
    yield { at: within(finding.at, 'text'), value: finding.text };
  }
  for (const [index, { text }] of items(finding.evidence).entries()) {
    if (text !== undefined)
      yield { at: within(finding.at, 'evidence', index, 'text'), value: text };
  }
}

const PERSONS = wordPattern(
  [
    'women',
    'girls',
    'victims',
    'survivors',
    'persons',
    'people',
    'cases',
    'women who*',
    'reported cases',
    'registered cases',
    'женщин',
    'женщины',
    'девочек',
    'жертв',
    'пострадавших',
    'человек',
    'случаев',
    'случая',
    'аял',
    'кыз',
    'адам',
    'жабырлануучу',
    'учур',
  ],
  'first',
);

/** What follows the people in a unit and makes of them something else: women officers, women in ten. */
const UNIT_OF_PEOPLE = new RegExp(`${PERSONS.source}(?: ?$|,| who | of violence)`, 'iu');

function* smallFigures(finding: Finding): Iterable<Fault> {
  for (const [index, { value, unit }] of items(finding.evidence).entries()) {
    const at = within(finding.at, 'evidence', index);
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 4) continue;
    if (unit === undefined || (typeof unit === 'object' && 'absent' in unit)) continue;
    const countsPeople = wordings({ at, text: unit }).some((wording) =>
      UNIT_OF_PEOPLE.test(spelledPlainly(wording.value)),
    );
    if (!countsPeople) continue;
    yield { at: within(at, 'value'), message: MESSAGES.count(finding.id), hint: HINT };
  }
}

const FINE = wordPattern(['village*', 'district*', 'rayon*', 'raion*', 'район*', 'село', 'айыл*']);

function* finePlaces(finding: Finding): Iterable<Fault> {
  for (const [index, place] of items(finding.territory).entries()) {
    if (!FINE.test(spelledPlainly(place))) continue;
    yield {
      at: within(finding.at, 'territory', index),
      message: say`finding \`${finding.id}\` is about violence and names a place smaller than a region`,
      hint: say`name the first-level region, as \`KG-N\``,
    };
  }
}
