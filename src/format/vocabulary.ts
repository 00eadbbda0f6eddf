import { word } from './kit.js';

/** The closed vocabularies of the format (design, section 4; domain research, 5.4). */

export const Stage = word('findings', 'draft', 'final');

export const Visibility = word('public', 'working-group', 'restricted');

export const Attribution = word('attributed', 'by-sector', 'chatham-house', 'anonymous');

export const Pillar = word('participation', 'protection', 'prevention', 'relief-and-recovery');

export const Basis = word('stated', 'editorial');

/** Core security risks, from the statement of the workshop of June 2007. */
export const Risk = word(
  'legal-and-human-rights',
  'gender-based-violence',
  'access-to-justice',
  'access-to-health',
  'access-to-education',
  'economic-exclusion',
);

export const Sector = word(
  'government',
  'parliament',
  'judiciary',
  'security-sector',
  'local-self-government',
  'human-rights-institution',
  'civil-society',
  'womens-organisation',
  'gender-experts',
  'academia',
  'media',
  'religious-community',
  'private-sector',
  'international-organisation',
  'donor',
  'other',
);

export const Group = word(
  'women',
  'men',
  'girls',
  'boys',
  'rural',
  'urban',
  'youth',
  'older',
  'disability',
  'ethnic-minority',
  'migrant',
  'displaced',
  'returnee',
  'single-mother',
  'widow',
  'ex-combatant',
  'border-area',
);

export const Dimension = word(
  'sex',
  'age',
  'region',
  'rural-urban',
  'ethnicity',
  'disability',
  'migration-status',
  'institution',
);
