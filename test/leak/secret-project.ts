import { identifiersIn } from '../../src/check/identifiers-in.js';
import { leakFinder, type FindLeaks } from '../../src/leak/find-leaks.js';
import { sensitiveIn } from '../../src/leak/sensitive-in.js';
import type { Audience } from '../../src/model/audience.js';
import type { Project } from '../../src/model/project.js';
import { readProject, type InputFile } from '../../src/read/read-project.js';
import { fieldTrees, reference } from '../../src/read/shipped.js';

/** What must not be found in a draft, by the kind of the value. All of it is made up. */
export const SECRETS = {
  english: 'A deputy governor told two women of the border post to stay silent about the fees.',
  russian: 'Сотрудницы пограничного поста боятся сообщать о поборах, которые берет их начальник.',
  kyrgyz: 'Чек ара бекетиндеги аялдар начальниги алган акча жөнүндө айтуудан коркушат.',
  id: 'fees-at-the-northern-post',
  name: 'Бекова Гульнара Асановна',
  telephone: '+996 555 12-34-56',
  mail: 'g.bekova@example.org',
  passport: 'AN1234567',
  birth: '03.05.1985',
} as const;

export type Secret = keyof typeof SECRETS;

const WORKSHOP = `
workshop:
  id: osh-2007
  title: Consultation in Osh
  kind: consultation
  date: "2007-09"
  place: { city: Osh, country: KG }
  attribution: anonymous
  limits: { absent: withheld, note: The district in the north was left out on request. }
priority_areas:
  - id: border
    title: { en: Women at the border, ru: Женщины на границе, ky: Чек арадагы аялдар }
findings:
  - id: few-women-at-posts
    area: border
    statement: { en: Few women serve at border posts., ru: На постах служит мало женщин. }
    visibility: public
  - id: ${SECRETS.id}
    area: border
    statement:
      en: ${SECRETS.english}
      ru: ${SECRETS.russian}
      ky: ${SECRETS.kyrgyz}
    text: >-
      ${SECRETS.name}, дата рождения ${SECRETS.birth}, паспорт ${SECRETS.passport},
      ${SECRETS.telephone}, ${SECRETS.mail}
    visibility: restricted
  - id: same-words
    area: border
    statement: Few women serve at border posts.
    visibility: working-group
sources:
  - id: minutes-of-hearing
    title: Minutes of the closed hearing with women of the northern post
    access: working-group
`;

const SETTINGS = `
napdraft: 1
country: KG
stage: findings
languages: [en, ru, ky]
`;

function secretProject(): Project {
  const file = (name: string, kind: InputFile['kind'], text: string): InputFile => ({
    file: name,
    kind,
    bytes: new TextEncoder().encode(text),
  });
  const { value } = readProject([
    file('napdraft.yaml', 'project', SETTINGS),
    file('workshops/osh-2007.yaml', 'workshop', WORKSHOP),
  ]);
  if (value === undefined) throw new Error('the project cannot be read');
  return value;
}

export function secretsOf(project: Project, audience: Audience = 'public') {
  return sensitiveIn(project, audience, {
    trees: fieldTrees,
    identifiersIn: (text) => identifiersIn(text, reference.names),
  });
}

/** Finds the secrets of the project. */
export function secretFinder(audience: Audience = 'public'): FindLeaks {
  const { sensitives, publicTexts } = secretsOf(secretProject(), audience);
  return leakFinder(sensitives, publicTexts);
}
