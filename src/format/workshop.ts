import { Type, type Static } from '@sinclair/typebox';
import {
  CountryCode,
  EdtfDate,
  Line,
  SourceText,
  Text,
  closed,
  idOf,
  listOf,
  may,
  need,
  open,
  option,
  recordOrRef,
  ref,
  restricted,
} from './kit.js';
import {
  Citation,
  Count,
  Disposition,
  NextStep,
  Place,
  Source,
  ThemeApplication,
  WorkingGroup,
} from './common.js';
import { Evidence } from './evidence.js';
import { Participants } from './participants.js';
import { waive } from './validation.js';
import { Attribution, Basis, Group, Pillar, Risk, Sector, Visibility } from './vocabulary.js';

const Workshop = closed(
  open({
    id: idOf('workshop'),
    title: need(Text, 'The title.', 'Training workshop on resolution 1325'),
    kind: need(
      Type.Unsafe<
        | 'training-workshop'
        | 'consultation'
        | 'hearing'
        | 'focus-group'
        | 'validation'
        | 'roundtable'
        | 'expert-meeting'
      >({
        type: 'string',
        enum: [
          'training-workshop',
          'consultation',
          'hearing',
          'focus-group',
          'validation',
          'roundtable',
          'expert-meeting',
        ],
      }),
      'What kind of event it was.',
      'training-workshop',
    ),
    date: need(EdtfDate, 'When it took place, as precisely as it is recorded.', '2007-06'),
    days: may(Count, 'How many days it lasted.', 2),
    place: need(Place, 'Where it took place.', { city: 'Bishkek', country: 'KG' }),
    organisers: may(listOf(ref('institution')), 'The bodies that organised it.', ['osce', 'ngowg']),
    series: may(
      closed(
        open({
          title: need(Text, 'What the series is.', 'Series of trainings in Central Asia'),
          organisers: may(listOf(ref('institution')), 'The bodies that run the series.', ['osce']),
          aims: may(listOf(Text), 'What the series is for.'),
          position: may(
            Type.Integer({ minimum: 1 }),
            'Which one of the series this workshop is.',
            1,
          ),
          countries: may(
            listOf(CountryCode),
            'The countries that the record names for the series.',
            ['KZ', 'KG'],
          ),
          participants_from: may(
            listOf(CountryCode),
            'The countries whose government and civil society take part, if the record lists them apart.',
            ['KG', 'KZ'],
          ),
        }),
        'The series that it belongs to.',
      ),
      'The series that it belongs to.',
    ),
    follows: may(
      closed(
        open({
          title: need(Text, 'Its title.', 'OSCE Regional Roundtable on SCR 1325'),
          date: may(EdtfDate, 'When it took place.', '2006-09'),
          place: may(Place, 'Where it took place.', { country: 'KZ' }),
        }),
        'The event that it follows up.',
      ),
      'The event that it follows up.',
    ),
    reviewed: may(listOf(Citation), 'The instruments whose provisions were reviewed.', [
      { instrument: 'S/RES/1325' },
    ]),
    objectives: may(listOf(Text), 'What the workshop was to achieve.'),
    method: may(Text, 'How the participants worked.'),
    prioritisation: may(
      closed(
        open({
          method: need(
            Type.Unsafe<'consensus' | 'dots' | 'ballot' | 'ranking' | 'facilitator' | 'none'>({
              type: 'string',
              enum: ['consensus', 'dots', 'ballot', 'ranking', 'facilitator', 'none'],
            }),
            'How the priorities were chosen.',
            'consensus',
          ),
          voters: may(Count, 'How many voted.', 34),
          ranked: option(Type.Boolean(), 'True if the order of the areas is a ranking.', false),
        }),
        'How the priorities were chosen.',
      ),
      'How the priorities were chosen.',
    ),
    attribution: may(
      Attribution,
      'What may be said of who said what: by name of the body, by sector, nothing (Chatham House Rule), nothing at all. Anonymous when it is not recorded.',
      'anonymous',
    ),
    participants: may(Participants, 'Who took part, as numbers and sectors.'),
    rationale: may(Text, 'The reasoning that the workshop started from or arrived at.'),
    risks: may(listOf(Risk), 'The core security risks that it names.', ['access-to-justice']),
    limits: may(Text, 'What was not covered.'),
    sources: may(listOf(ref('source')), 'The documents that this record rests on.', [
      'notice-2007',
    ]),
    waive,
  }),
  'What the event was.',
);

export const PriorityArea = closed(
  open({
    id: idOf('area'),
    title: need(Text, 'Its name.', 'Political Participation'),
    rank: may(Type.Integer({ minimum: 1 }), 'Its rank, if the areas were ranked.', 1),
    votes: may(Count, 'The votes that it got.', 12),
    rationale: may(Text, 'Why it was chosen.'),
    pillars: may(
      listOf(
        closed(
          open({
            pillar: need(Pillar, 'The pillar.', 'participation'),
            basis: need(Basis, 'Who made the link.', 'editorial'),
          }),
          'A pillar of the agenda, and who says so.',
        ),
      ),
      'The pillars of the women, peace and security agenda that it serves.',
    ),
    commitments: may(listOf(Citation), 'The commitments that it serves.'),
    waive,
  }),
  'A priority area.',
);
export type PriorityArea = Static<typeof PriorityArea>;

export const Theme = closed(
  open({
    id: idOf('theme'),
    title: need(Text, 'Its name.', 'Needs of rural populations'),
    description: may(Text, 'What is meant by it.'),
  }),
  'A cross-cutting theme.',
);
export type Theme = Static<typeof Theme>;

export const Finding = closed(
  open({
    id: idOf('finding'),
    area: need(ref('area'), 'The priority area.', 'political-participation'),
    statement: need(Text, 'What was found.', 'Hardly any local council has a woman member.'),
    kind: may(
      Type.Unsafe<'problem' | 'gap' | 'need' | 'obstacle' | 'good-practice'>({
        type: 'string',
        enum: ['problem', 'gap', 'need', 'obstacle', 'good-practice'],
      }),
      'What kind of finding it is.',
      'problem',
    ),
    causes: may(listOf(Text), 'Why it is so.'),
    effects: may(listOf(Text), 'What follows from it.'),
    risks: may(listOf(Risk), 'The core security risks that it touches.', ['access-to-justice']),
    affected: may(listOf(Group), 'Whom it affects.', ['rural', 'women']),
    territory: may(listOf(Line), 'The first-level regions it speaks of; none finer.', ['KG-N']),
    evidence: may(listOf(Evidence), 'What it rests on.'),
    visibility: option(
      Visibility,
      'Who may read it: everybody (public), the working group, or only those who keep the project (restricted). A draft has only what its audience may read.',
      'public',
    ),
    disposition: may(Disposition, 'What became of it, if no recommendation answers it.'),
    source_number: option(Line, 'Its number in the source, as printed.', '1.1.1.a'),
    text: restricted(option(SourceText, 'The wording of the source.')),
    waive,
  }),
  'What a workshop found.',
);
export type Finding = Static<typeof Finding>;

export const Recommendation = closed(
  open({
    id: idOf('recommendation'),
    area: need(ref('area'), 'The priority area.', 'political-participation'),
    statement: need(Text, 'What is recommended.', 'Adopt a quota for local councils.'),
    answers: may(listOf(ref('finding')), 'The findings that it answers.'),
    addressees: may(listOf(ref('institution')), 'The bodies that it is addressed to.'),
    themes: may(listOf(ThemeApplication), 'The cross-cutting themes, and what they change here.'),
    horizon: may(
      Type.Unsafe<'short' | 'medium' | 'long'>({
        type: 'string',
        enum: ['short', 'medium', 'long'],
      }),
      'How soon.',
      'short',
    ),
    priority: may(
      Type.Unsafe<'high' | 'medium' | 'low'>({ type: 'string', enum: ['high', 'medium', 'low'] }),
      'How urgent the participants found it.',
      'high',
    ),
    votes: may(Count, 'The votes that it got.', 17),
    strength: may(
      Type.Unsafe<'ensure' | 'adopt' | 'develop' | 'support' | 'consider'>({
        type: 'string',
        enum: ['ensure', 'adopt', 'develop', 'support', 'consider'],
      }),
      'How strong a commitment it asks for.',
      'adopt',
    ),
    commitments: may(listOf(Citation), 'The commitments that it serves.'),
    visibility: option(
      Visibility,
      'Who may read it. A draft has only what its audience may read.',
      'public',
    ),
    disposition: may(Disposition, 'What became of it, if no action takes it up.'),
    source_number: option(Line, 'Its number in the source, as printed.', '1.1.1.a'),
    text: restricted(option(SourceText, 'The wording of the source.')),
    waive,
  }),
  'What a workshop recommends.',
);
export type Recommendation = Static<typeof Recommendation>;

const Dissent = closed(
  open({
    id: option(idOf('dissent'), 'The id, if something refers to it.', 'dissent-on-quota'),
    statement: need(Text, 'What was held against it.', 'A quota was thought too early.'),
    on: may(
      listOf(ref('area', 'theme', 'finding', 'recommendation')),
      'The records that it is about.',
      ['quota-in-local-councils'],
    ),
    sector: may(Sector, 'The sector it came from, if the attribution allows it.', 'government'),
    visibility: option(
      Visibility,
      'Who may read it. A draft has only what its audience may read.',
      'public',
    ),
  }),
  'A view that was not shared.',
);

/** `workshops/*.yaml`: what a workshop said. */
export const WorkshopFile = closed(
  open({
    workshop: need(Workshop, 'What the event was.'),
    priority_areas: may(
      listOf(recordOrRef(PriorityArea, 'area')),
      'The priority areas that were identified, in the order of the record; the order is no ranking. An area that another workshop file defines is named by its id alone.',
    ),
    themes: may(
      listOf(recordOrRef(Theme, 'theme')),
      'The cross-cutting themes. One that another workshop file defines is named by its id alone.',
    ),
    findings: may(listOf(Finding), 'What was found.'),
    recommendations: may(listOf(Recommendation), 'What is recommended.'),
    working_group: may(WorkingGroup, 'The group that was formed.'),
    next_steps: may(listOf(NextStep), 'What was agreed to happen next.'),
    dissent: may(listOf(Dissent), 'What was not shared by all.'),
    sources: may(listOf(Source), 'The documents that this record rests on.'),
  }),
  'What one workshop said. Once the workshop is closed, the file is not rewritten.',
);
export type WorkshopFile = Static<typeof WorkshopFile>;
