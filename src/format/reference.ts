import { Type, type Static } from '@sinclair/typebox';
import { CountryCode, EdtfDate, Line, closed, listOf, need, open, option, word } from './kit.js';
import { Basis, Pillar } from './vocabulary.js';

/**
 * The reference data that is shipped in `data/reference`: what can be cited, the pillars, the
 * countries. Each of its files has one list; lists of the same name in several files are one.
 */

/** Wordings by language tag, of which these are always there. */
function wordings<const T extends readonly string[]>(...tags: T) {
  return Type.Unsafe<Readonly<Record<T[number], string>> & Readonly<Record<string, string>>>({
    type: 'object',
    required: [...tags],
    propertyNames: { pattern: LANGUAGE_TAG },
    additionalProperties: { type: 'string', minLength: 1 },
  });
}

const LANGUAGE_TAG = '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$';

const Year = Type.Integer({ minimum: 1945, maximum: 2200 });

const Verified = need(
  Type.Boolean(),
  'Whether it was seen in a source, as exactly as it stands here. Only what was may cause an error.',
  false,
);

const Addressee = word(
  'member-states',
  'states-parties',
  'secretary-general',
  'security-council',
  'parties-to-conflict',
  'all-actors',
  'planners-of-disarmament',
);

const Provision = closed(
  open({
    number: need(
      Line,
      'Its number, without the word for it and without brackets; or the first and last of a range.',
      '8c',
    ),
    word: need(
      word('paragraph', 'article', 'target', 'indicator', 'area'),
      'What such a part is called.',
      'paragraph',
    ),
    summary: need(wordings('en'), 'What it says in short; not its wording.', {
      en: 'Protect the rights of women in the constitution, electoral system, police and judiciary',
    }),
    addressees: option(listOf(Addressee), 'Whom it addresses.', ['all-actors']),
    state_duty: option(
      word('yes', 'no', 'conditional'),
      'Whether a State can cite it as its own commitment.',
      'yes',
    ),
    state_duty_note: option(wordings('en'), 'On which condition, or in which part.', {
      en: 'where an agreement exists',
    }),
    pillars: option(
      listOf(
        closed(
          open({
            pillar: need(Pillar, 'The pillar.', 'protection'),
            basis: need(
              Basis,
              'Whether the source itself makes the link (stated) or we do (editorial).',
              'editorial',
            ),
          }),
          'A pillar that it belongs to.',
        ),
      ),
      'The pillars that it belongs to.',
    ),
    in_force_from: option(
      EdtfDate,
      'From when it can be cited, if later than the instrument.',
      '2017-07-06',
    ),
    verified: Verified,
  }),
  'A part of an instrument that can be cited: a paragraph, an article, a target, an indicator.',
);
export type Provision = Static<typeof Provision>;

const Accession = closed(
  open({
    country: need(CountryCode, 'The country.', 'KG'),
    in_force_from: need(EdtfDate, 'When it became a party.', '1997'),
    verified: Verified,
  }),
  'A country that is a party.',
);

const Instrument = closed(
  open({
    symbol: need(
      Line,
      'Its symbol as its publisher prints it, without the year; where it has none, its usual short name.',
      'S/RES/1325',
    ),
    kind: need(
      word(
        'resolution',
        'presidential-statement',
        'report',
        'convention',
        'general-recommendation',
        'declaration',
        'charter',
        'decision',
      ),
      'What kind of document it is.',
      'resolution',
    ),
    body: need(
      word(
        'security-council',
        'general-assembly',
        'secretary-general',
        'cedaw-committee',
        'world-conference-on-women',
        'osce-summit',
        'osce-ministerial-council',
        'osce-permanent-council',
      ),
      'The body that adopted or issued it.',
      'security-council',
    ),
    year: need(Year, 'The year with which it is cited.', 2000),
    title: need(wordings('en'), 'Its title, or in short what it is about.', {
      en: 'Women, peace and security',
    }),
    citation: need(wordings('en', 'ru', 'ky'), 'How running text names it.', {
      en: 'United Nations Security Council resolution 1325 (2000)',
    }),
    in_force_from: need(
      EdtfDate,
      'From when it can be cited: the day of its adoption, or of its entry into force; as precise as it is known.',
      '2000-10-31',
    ),
    agenda: option(
      Type.Boolean(),
      'True for the resolutions that make up the agenda on women, peace and security.',
      true,
    ),
    strand: option(
      word('participation', 'conflict-related-sexual-violence'),
      'The strand of the agenda that it belongs to.',
      'participation',
    ),
    aliases: option(
      listOf(Line),
      'Other spellings that people type. Case, spaces, dots and the sign for "number" do not matter.',
      ['UNSCR 1325'],
    ),
    wrong_years: option(listOf(Year), 'Wrong years that are in circulation.', [2002]),
    wrong_symbols: option(listOf(Line), 'Symbols of other documents that are cited in its place.', [
      'S/RES/2492',
    ]),
    parties: option(listOf(Accession), 'When the countries of the region became parties.'),
    provisions: option(listOf(Provision), 'Its parts that can be cited.'),
    verified: Verified,
  }),
  'An international document that can be cited.',
);
export type Instrument = Static<typeof Instrument>;

const PillarEntry = closed(
  open({
    id: need(Pillar, 'The word for it in the data.', 'participation'),
    name: need(wordings('en', 'ru', 'ky'), 'Its name.', { en: 'Participation' }),
    summary: need(wordings('en'), 'What it is about.', {
      en: 'Women take part equally in decisions on peace and security, at all levels',
    }),
    verified: Verified,
  }),
  'A pillar of the agenda on women, peace and security.',
);
type PillarEntry = Static<typeof PillarEntry>;

const ScriptCode = Type.String({ pattern: '^[A-Z][a-z]{3}$' });

const Language = closed(
  open({
    tag: need(Type.String({ pattern: LANGUAGE_TAG }), 'Its tag, as BCP 47 writes it.', 'ky'),
    iso639: need(Type.String({ pattern: '^[a-z]{3}$' }), 'Its code in ISO 639-3.', 'kir'),
    role: need(
      word('state', 'official', 'inter-ethnic', 'regional', 'in-use'),
      'Its rank: by the constitution, or only in practice.',
      'state',
    ),
    scripts: need(
      listOf(ScriptCode),
      'The scripts it is written in, the usual one first, as ISO 15924 writes them.',
      ['Cyrl'],
    ),
    verified: Verified,
  }),
  'A language that a plan of the country may be written in.',
);

const Unit = closed(
  open({
    code: need(Type.String({ pattern: '^[A-Z]{2}-[A-Z0-9]{1,3}$' }), 'ISO 3166-2.', 'KG-N'),
    name: need(wordings('en', 'ru'), 'Its name.', { en: 'Naryn', ru: 'Нарынская область' }),
    valid_from: option(EdtfDate, 'Since when there is such a unit, if that is recorded.', '2022'),
    valid_to: option(EdtfDate, 'Until when there was such a unit.', '2022'),
    verified: Verified,
  }),
  'A unit of the first level.',
);

const Country = closed(
  open({
    code: need(CountryCode, 'ISO 3166-1, two letters.', 'KG'),
    alpha3: need(Type.String({ pattern: '^[A-Z]{3}$' }), 'ISO 3166-1, three letters.', 'KGZ'),
    numeric: need(Type.String({ pattern: '^[0-9]{3}$' }), 'ISO 3166-1, three digits.', '417'),
    name: need(wordings('en', 'ru', 'ky'), 'Its name, as it is used in the region.', {
      en: 'Kyrgyzstan',
    }),
    languages: need(listOf(Language), 'Its languages, the state language first.'),
    currency: need(
      closed(
        open({
          code: need(Type.String({ pattern: '^[A-Z]{3}$' }), 'ISO 4217, letters.', 'KGS'),
          numeric: need(Type.String({ pattern: '^[0-9]{3}$' }), 'ISO 4217, digits.', '417'),
          verified: Verified,
        }),
        'Its currency.',
      ),
      'Its currency.',
    ),
    units: need(listOf(Unit), 'Its units of the first level, by code.'),
    verified: Verified,
  }),
  'A country whose working groups use the tool.',
);

const NameList = closed(
  open({
    kind: need(
      word('given', 'public'),
      'Names that people are given, or the whole names of public figures.',
      'given',
    ),
    language: need(Line, 'The language in whose letters they are written, as a tag.', 'ky'),
    names: need(listOf(Line), 'The names.', ['Айгүл']),
    verified: Verified,
  }),
  'Names that tell a person from a body, or that are no secret.',
);
export type NameList = Static<typeof NameList>;

/** Every kind of file of the reference data, by the key of its list. */
export const referenceFiles = {
  instruments: closed(
    open({ instruments: need(listOf(Instrument), 'What can be cited.') }),
    'International documents that can be cited.',
  ),
  pillars: closed(
    open({ pillars: need(listOf(PillarEntry), 'The pillars.') }),
    'The pillars of the agenda on women, peace and security.',
  ),
  countries: closed(
    open({ countries: need(listOf(Country), 'The countries.') }),
    'The countries, with their languages, currencies and units of the first level.',
  ),
  names: closed(
    open({ names: need(listOf(NameList), 'Lists of names.') }),
    'Names by which a person may be seen in a text.',
  ),
};

/** All of the reference data, each list out of all the files that have it. */
export interface Reference {
  readonly instruments: readonly Instrument[];
  readonly pillars: readonly PillarEntry[];
  readonly countries: readonly Static<typeof Country>[];
  readonly names: readonly NameList[];
}
