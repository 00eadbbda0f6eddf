import { Type, type Static } from '@sinclair/typebox';
import {
  CountryCode,
  EdtfDate,
  Id,
  Line,
  SourceText,
  Text,
  closed,
  idOf,
  internal,
  listOf,
  may,
  need,
  open,
  option,
} from './kit.js';
import { Citation } from './common.js';
import { Insertion } from './insertion.js';
import { Validation, waive } from './validation.js';
import { Sector, Stage } from './vocabulary.js';

/** `napdraft.yaml`: the country, the host plan, the languages, the stage. */
export const ProjectFile = closed(
  open({
    napdraft: need(Type.Literal(1), 'The version of the format.', 1),
    title: option(
      Text,
      'The title of the section that is drafted; when left out, "Gender, peace and security" in each language.',
      'Gender, peace and security',
    ),
    country: need(CountryCode, 'The country, as ISO 3166-1 writes it with two letters.', 'KG'),
    country_name: option(
      Text,
      'How the drafts name the country; when left out, as it is usually named in each language.',
      'Kyrgyzstan',
    ),
    invented: option(
      Type.Boolean(),
      'True if the country or the record is made up, for teaching or tests. Every draft then says so.',
      false,
    ),
    organisation: may(
      Text,
      'The body in whose name the draft is made. It is the only author a DOCX file carries.',
      'Working Group on Gender, Peace and Security',
    ),
    stage: need(
      Stage,
      'How far the work is, and so how strict the rules are: what a workshop said (findings), a plan in work (draft), a plan to be adopted (final).',
      'findings',
    ),
    languages: need(
      Type.Unsafe<readonly string[]>({
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$' },
      }),
      'The languages of the drafts, as tags. The first is the source language: plain strings are in it.',
      ['en', 'ru', 'ky'],
    ),
    as_of: option(
      EdtfDate,
      'The date from which the draft speaks. No instrument later than it is cited. When left out: the day the host plan is to be finalised, else the end of the last workshop.',
      '2007-06',
    ),
    plan: may(
      closed(
        open({
          title: need(Text, 'The title of the plan.', 'National Action Plan on Gender Equality'),
          kind: may(
            Type.Unsafe<
              'gender-equality' | 'wps' | 'security' | 'development' | 'human-rights' | 'other'
            >({
              type: 'string',
              enum: ['gender-equality', 'wps', 'security', 'development', 'human-rights', 'other'],
            }),
            'What kind of plan it is.',
            'gender-equality',
          ),
          status: may(
            Type.Unsafe<'in-preparation' | 'finalised' | 'approved' | 'amended' | 'lapsed'>({
              type: 'string',
              enum: ['in-preparation', 'finalised', 'approved', 'amended', 'lapsed'],
            }),
            'Where the plan is in its life.',
            'in-preparation',
          ),
          finalised_on: may(
            EdtfDate,
            'The day on which its text is, or was, to be finalised.',
            '2007-07-03',
          ),
          approved_on: may(EdtfDate, 'The day on which it was approved.', '2007-08-20'),
          approved_by: may(Text, 'The act or body that approved it.', 'Decree of the President'),
          act: may(
            closed(
              open({
                kind: may(Text, 'The kind of act.', 'Decree of the President'),
                number: may(Line, 'Its number, as printed; may still be blank.', '№ 159-р'),
                date: may(EdtfDate, 'Its date.', '2025-03-12'),
              }),
              'The act that puts the plan into force.',
            ),
            'The act that puts the plan into force.',
          ),
          period: may(
            closed(
              open({
                start: may(EdtfDate, 'The first year, month or day.', '2008'),
                end: may(EdtfDate, 'The last year, month or day.', '2010'),
                text: option(SourceText, 'The period as the plan words it.', '2008–2010'),
              }),
              'The period of the plan.',
            ),
            'The period of the plan.',
          ),
          amends: may(Text, 'The plan or edition that it amends.'),
          replaces: may(Text, 'The plan that it replaces.'),
          parent_plan: may(Text, 'The plan that it is a part or a local copy of.'),
        }),
        "The country's own plan, which the section goes into.",
      ),
      "The country's own plan, which the section goes into (the host plan).",
    ),
    mandate: may(
      listOf(Citation),
      'The instruments that the section rests on, besides those reviewed in the workshops.',
      [{ instrument: 'S/RES/1325' }],
    ),
    profile: option(
      Id,
      'The profile that says which sections and which columns are printed; when left out, narrative-and-matrix.',
      'narrative-and-matrix',
    ),
    insert: internal(
      option(
        listOf(Insertion),
        'What `napdraft insert` puts into the host plan, and where: a region for each.',
      ),
    ),
    validate: internal(option(Validation, 'How the rules are applied in this project.')),
    waive,
  }),
  'The settings of a project: the country, the host plan, the languages, the stage.',
);
export type ProjectFile = Static<typeof ProjectFile>;

/** `institutions.yaml`: the bodies that may lead or take part. */
export const InstitutionsFile = closed(
  open({
    institutions: need(
      listOf(
        closed(
          open({
            id: idOf('institution'),
            name: need(Text, 'Its full name.', 'Ministry of Labour and Social Development'),
            short: may(Text, 'Its abbreviation.', 'MLSD'),
            sector: need(Sector, 'The sector it belongs to.', 'government'),
            level: may(
              Type.Unsafe<'national' | 'regional' | 'local' | 'international'>({
                type: 'string',
                enum: ['national', 'regional', 'local', 'international'],
              }),
              'How far it reaches.',
              'national',
            ),
            by_agreement: option(
              Type.Boolean(),
              'True if the authority that approves the plan cannot command it (an NGO, local self-government, a court), so that it is marked "by agreement".',
              true,
            ),
            generic: option(
              Type.Boolean(),
              'True if it is no single body ("ministries and agencies") and so cannot be held to account.',
              true,
            ),
          }),
          'A body that may organise, lead or take part.',
        ),
      ),
      'The bodies, in the order in which they are to be listed.',
    ),
  }),
  'The bodies that may lead or take part.',
);
export type InstitutionsFile = Static<typeof InstitutionsFile>;
export type Institution = InstitutionsFile['institutions'][number];
