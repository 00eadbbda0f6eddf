import { Type } from '@sinclair/typebox';
import {
  CountryCode,
  EdtfDate,
  Line,
  Text,
  closed,
  idOf,
  internal,
  listOf,
  may,
  named,
  need,
  open,
  option,
  ref,
} from './kit.js';
import { Basis, Sector } from './vocabulary.js';

/** Parts that several files of a project share. */

export const Count = Type.Integer({ minimum: 0 });

export const Place = named(
  'place',
  closed(
    open({
      city: may(Text, 'The town or village. A meeting only; never a shelter or a home.', 'Bishkek'),
      region: may(Text, 'The first-level region.', 'Naryn'),
      country: need(CountryCode, 'The country, as ISO 3166-1 writes it with two letters.', 'KG'),
    }),
    'Where something took place.',
  ),
);

export const Citation = named(
  'citation',
  closed(
    open({
      instrument: need(
        Line,
        'The symbol of the instrument, as the United Nations or the OSCE print it.',
        'S/RES/1325',
      ),
      paragraph: may(
        Line,
        'The operative paragraph, article, target or indicator, without the word for it.',
        '8c',
      ),
      basis: option(
        Basis,
        'Whether the source itself makes the link (stated) or the drafters do (editorial).',
        'editorial',
      ),
      note: internal(may(Text, 'A remark on the link, for the working group.')),
    }),
    'An international instrument that is cited.',
  ),
);

export const ThemeApplication = named(
  'theme_application',
  closed(
    open({
      theme: need(ref('theme'), 'The cross-cutting theme.', 'rural-populations'),
      effect: may(
        Text,
        'What the theme changes here: a place, a group, a local actor, an indicator, money.',
        'Sessions are held in the villages, outside the harvest.',
      ),
    }),
    'A cross-cutting theme, and what it changes here.',
  ),
);

export const Disposition = named(
  'disposition',
  closed(
    open({
      decision: need(
        Type.Unsafe<'merged' | 'deferred' | 'rejected' | 'out-of-scope'>({
          type: 'string',
          enum: ['merged', 'deferred', 'rejected', 'out-of-scope'],
        }),
        'What the working group decided.',
        'deferred',
      ),
      into: may(
        ref('finding', 'recommendation', 'action'),
        'The record that takes it up, when it was merged.',
      ),
      reason: need(Text, 'Why.', 'Belongs to the plan on health.'),
      decided_by: internal(
        may(Text, 'The body or role that decided; never a person.', 'Working group, third meeting'),
      ),
      date: internal(may(EdtfDate, 'When.', '2008-02')),
    }),
    'What became of a finding or a recommendation that no recommendation or action takes up.',
  ),
);

export const Source = closed(
  open({
    id: idOf('source'),
    title: need(Text, 'The title.', 'Household survey 2006'),
    kind: may(
      Type.Unsafe<
        | 'notice'
        | 'report'
        | 'survey'
        | 'administrative'
        | 'law'
        | 'research'
        | 'press'
        | 'photo'
        | 'other'
      >({
        type: 'string',
        enum: [
          'notice',
          'report',
          'survey',
          'administrative',
          'law',
          'research',
          'press',
          'photo',
          'other',
        ],
      }),
      'What kind of document it is.',
      'survey',
    ),
    publisher: may(Text, 'The body that published it.', 'National Statistical Committee'),
    date: may(EdtfDate, 'When it was published.', '2006'),
    language: may(Line, 'Its language, as a tag.', 'en'),
    locator: may(Line, 'Where it can be found: an address, a shelf mark, a page.', 'p. 12'),
    access: option(
      Type.Unsafe<'public' | 'working-group' | 'restricted'>({
        type: 'string',
        enum: ['public', 'working-group', 'restricted'],
      }),
      'Who may know the source. Drafts for others cite it as "source on file".',
      'public',
    ),
  }),
  'A document that findings and figures rest on.',
);

export const NextStep = closed(
  open({
    id: option(idOf('next-step'), 'The id, if something refers to it.', 'second-meeting'),
    statement: need(
      Text,
      'What was agreed.',
      'The group meets again before the plan is finalised.',
    ),
    by: may(Text, 'Who does it: a body or a role, never a person.', 'Working group'),
    due: may(EdtfDate, 'Until when.', '2007-07-03'),
  }),
  'A step that was agreed at the end.',
);

export const WorkingGroup = named(
  'working_group',
  closed(
    open({
      id: option(idOf('working-group'), 'The id, if something refers to it.', 'working-group'),
      name: need(Text, 'Its name.', 'Working Group on Gender, Peace and Security'),
      scope: may(Text, 'How far it reaches.', 'national'),
      formed: may(Text, 'When or on what occasion it was formed.', 'at the end of the workshop'),
      constituencies: may(listOf(Sector), 'The sides that have members in it.', [
        'government',
        'civil-society',
      ]),
      selection: may(
        listOf(
          Type.Unsafe<'nomination' | 'election' | 'appointment' | 'decree'>({
            type: 'string',
            enum: ['nomination', 'election', 'appointment', 'decree'],
          }),
        ),
        'How its members were chosen.',
        ['nomination', 'election'],
      ),
      selected_by: may(Text, 'Who chose them.', 'the participants of the workshop'),
      mandate: may(
        Text,
        'What it was formed to do.',
        'Get gender and security elements into the National Action Plan.',
      ),
      further_aims: may(Text, 'What it plans to go on doing.'),
      seats: may(
        listOf(
          closed(
            open({
              constituency: need(Sector, 'The side the seat belongs to.', 'government'),
              institution: may(ref('institution'), 'The body that holds it.', 'ministry-of-labour'),
              role: may(Text, 'The role; never a person.', 'deputy chair'),
              number: option(Count, 'How many such seats; one when left out.', 2),
            }),
            'A seat, or several alike.',
          ),
        ),
        'Its seats: bodies and roles, no persons.',
      ),
      chair: may(Text, 'The body or role that presides; never a person.', 'State Secretary'),
      meeting_rhythm: may(Text, 'How often it meets.', 'monthly'),
      reporting_line: may(Text, 'To whom it reports.', 'Deputy Prime Minister'),
    }),
    'The group that was formed to bring the results into the plan.',
  ),
);
