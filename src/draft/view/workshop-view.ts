import { items, known } from '../../model/absent.js';
import type { WorkshopPart } from '../section.js';
import type { Voice } from '../voice.js';
import { expectedFact, fact, facts, givenFact, wordsOf } from './facts.js';
import { markText } from './mark-text.js';
import { participantFacts } from './participants.js';
import type { WorkshopView } from './shape.js';
import type { Registers } from './registers.js';

export function workshopView(
  part: WorkshopPart,
  { institutions, notes, cite }: Registers,
  voice: Voice,
): WorkshopView {
  const { workshop } = part;
  const series = known(workshop.series);
  const bodies = (ids: readonly string[]) =>
    voice.words.list(
      ids.flatMap((id) => {
        const institution = institutions.get(id);
        return institution === undefined ? [] : [voice.say(institution.name)];
      }),
    );
  const countries = (codes: readonly string[]) =>
    voice.words.list(codes.map((code) => voice.words.country(code)));
  return {
    title: voice.say(workshop.title, { record: workshop.id, field: 'title' }),
    note: notes.ofSources(items(workshop.sources)),
    facts: facts(
      fact(voice, 'kind', voice.label(`workshop-kind.${workshop.kind}`)),
      fact(voice, 'date', voice.words.date(workshop.date)),
      givenFact(voice, 'days', workshop.days, (count) => voice.label('days', { count })),
      fact(voice, 'place', placeText(workshop.place, voice)),
      expectedFact(voice, 'organisers', workshop.organisers, bodies),
      fact(voice, 'series', series === undefined ? undefined : voice.say(series.title)),
      fact(voice, 'series-organisers', bodies(items(series?.organisers))),
      fact(voice, 'series-position', positionText(known(series?.position), voice)),
      fact(voice, 'series-countries', countries(items(series?.countries))),
      fact(voice, 'series-participants', countries(items(series?.participants_from))),
      givenFact(voice, 'follows', workshop.follows, (event) => eventText(event, voice)),
      ...participantFacts(workshop.participants, part.people, voice),
      givenFact(voice, 'reviewed', workshop.reviewed, (citations) =>
        voice.words.list(citations.map(({ instrument }) => cite(instrument))),
      ),
      givenFact(voice, 'prioritisation', workshop.prioritisation, ({ method }) =>
        [
          voice.label(`prioritisation.${method}`),
          ...(part.people.voters === undefined
            ? []
            : [voice.label('voters', { count: part.people.voters })]),
        ].join('; '),
      ),
      givenFact(voice, 'attribution', workshop.attribution, (rule) =>
        voice.label(`attribution.${rule}`),
      ),
    ),
    aims: items(series?.aims).map((aim) => voice.say(aim)),
    objectives: items(workshop.objectives).map((text) => voice.say(text)),
    method: blockOf(workshop.method, workshop.id, 'method', voice),
    rationale: blockOf(workshop.rationale, workshop.id, 'rationale', voice),
    risks: items(workshop.risks).map((risk) => voice.label(`risk.${risk}`)),
    areas: part.areas.map(({ title }) => voice.say(title)),
    themes: part.themes.map(({ title }) => voice.say(title)),
    ranked: known(workshop.prioritisation)?.ranked ?? false,
    limits: blockOf(workshop.limits, workshop.id, 'limits', voice),
    dissent: dissentTexts(part, voice),
    next_steps: items(workshop.next_steps).map((step) => {
      const by = known(step.by);
      const due = known(step.due);
      const details = [
        ...(by === undefined ? [] : [voice.say(by)]),
        ...(due === undefined ? [] : [voice.label('until', { date: voice.words.date(due) })]),
      ];
      return [voice.say(step.statement), ...details].join(' — ');
    }),
  };
}

type Place = WorkshopPart['workshop']['place'];

function placeText(place: Place, voice: Voice): string {
  const named = [known(place.city), known(place.region)].flatMap((text) =>
    text === undefined ? [] : [voice.say(text)],
  );
  return [...named, voice.words.country(place.country)].join(', ');
}

function eventText(
  event: Exclude<WorkshopPart['workshop']['follows'], { absent: string } | undefined>,
  voice: Voice,
): string {
  const place = known(event.place);
  const date = known(event.date);
  const details = [
    ...(place === undefined ? [] : [placeText(place, voice)]),
    ...(date === undefined ? [] : [voice.words.date(date)]),
  ].join(', ');
  return details === '' ? voice.say(event.title) : `${voice.say(event.title)} (${details})`;
}

function positionText(position: number | undefined, voice: Voice): string | undefined {
  if (position === undefined) return undefined;
  return position === 1
    ? voice.label('series-first')
    : voice.label('series-nth', { count: position });
}

/** Where the attribution of the workshop does not allow to say the sector, there is none here. */
function dissentTexts({ workshop }: WorkshopPart, voice: Voice): readonly string[] {
  return items(workshop.dissent).map((dissent) => {
    const sector = known(dissent.sector);
    return [
      voice.say(dissent.statement),
      ...(sector === undefined ? [] : [`(${wordsOf(voice, 'sector', [sector])})`]),
      markText(dissent, voice),
    ]
      .filter((part) => part !== '')
      .join(' ');
  });
}

/** Paragraphs, or nothing. */
export function blockOf(
  text: Parameters<typeof known<WorkshopPart['workshop']['title']>>[0],
  record: string,
  field: string,
  voice: Voice,
): string {
  const value = known(text);
  return value === undefined ? '' : voice.paragraphs(value, { record, field });
}
