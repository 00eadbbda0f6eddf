import { Type, type Static } from '@sinclair/typebox';
import { Id, Line, closed, internal, listOf, need, option, ref, word } from './kit.js';

/** One of `insert` in napdraft.yaml: what is put where into the host plan. */
export const Insertion = closed(
  {
    host: internal(
      need(
        Line,
        'The Word (.docx) or Markdown file of the plan, from the folder of the project.',
        'host/plan.docx',
      ),
    ),
    region: internal(
      option(
        Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,33}$' }),
        'The name of what is put; made of the profile, or the areas, and the language when left out.',
        'narrative',
      ),
    ),
    at: internal(
      option(
        Line,
        'The heading to put it at, `Monitoring#2` for the second of that text; `end` for the end of the text.',
        'Monitoring and evaluation',
      ),
    ),
    side: internal(
      option(
        word('before', 'after', 'end'),
        'Above the heading, right below it, or at the end of its section, as when left out.',
        'after',
      ),
    ),
    bookmark: internal(option(Line, 'The bookmark to put it after.', 'wps_section')),
    control: internal(
      option(Line, 'The title or tag of the content control to put it into.', 'WPS section'),
    ),
    placeholder: internal(
      option(Line, 'The text of a paragraph in whose place it is put.', '{{women-peace-security}}'),
    ),
    profile: internal(option(Id, 'The profile; that of the project when left out.', 'matrix-only')),
    lang: internal(
      option(
        Type.String({ pattern: '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$' }),
        'The language; the first of the project when left out.',
        'ru',
      ),
    ),
    areas: internal(
      option(listOf(ref('area')), 'Only these priority areas; all when left out.', [
        'political-participation',
      ]),
    ),
    landscape: internal(option(Type.Boolean(), 'Whether pages are turned for wide tables.', true)),
  },
  'A region of the host plan: what is put where.',
);
export type Insertion = Static<typeof Insertion>;
