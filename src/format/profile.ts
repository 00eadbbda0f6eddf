import { Type, type Static } from '@sinclair/typebox';
import { Id, Text, closed, listOf, need, open, option } from './kit.js';
import { word } from './kit.js';

/** The fields that a column of the matrix can show. */
const ColumnField = word(
  'number',
  'source-number',
  'area',
  'objective',
  'action',
  'recommendations',
  'origin',
  'indicators',
  'baseline',
  'target',
  'data-source',
  'lead',
  'partners',
  'responsible',
  'timeframe',
  'deliverable',
  'expected-result',
  'cost',
  'funding',
  'themes',
  'commitments',
  'territory',
  'target-groups',
  'risk',
);

const SectionName = word(
  'mandate',
  'process',
  'areas',
  'themes',
  'working-group',
  'matrix',
  'missing',
  'trace',
);

/** `profiles/*.yaml`: which sections and which columns are printed, and how. */
export const ProfileFile = closed(
  open({
    id: need(Id, 'The name of the profile; that of the file.', 'matrix-only'),
    title: need(Text, 'What it is for.', 'Matrix only'),
    title_heading: option(
      Type.Boolean(),
      'Whether the section starts with its own title as a heading; true when left out.',
      true,
    ),
    sections: need(listOf(SectionName), 'The sections, in the order in which they are printed.', [
      'mandate',
      'areas',
      'matrix',
    ]),
    heading_level: option(
      Type.Integer({ minimum: 1, maximum: 6 }),
      'The level of the title of the section; 1 when left out.',
      2,
    ),
    first_number: option(
      Type.String({ pattern: '^([0-9]+|[IVXLC]+)(\\.[0-9]+)*$' }),
      'The number of the first heading below the title; headings are not numbered when left out.',
      '4.2',
    ),
    matrix: option(
      closed(
        open({
          orientation: option(
            word('portrait', 'landscape'),
            'How the page of the matrix lies; portrait when left out.',
            'landscape',
          ),
          group_by: option(
            listOf(word('area', 'objective')),
            'What becomes a row of its own across all columns.',
            ['area', 'objective'],
          ),
          columns: need(
            listOf(
              closed(
                open({
                  field: need(ColumnField, 'What the column shows.', 'lead'),
                  header: option(
                    Text,
                    'Its heading; when left out, the usual one of the language.',
                    'Responsible',
                  ),
                  weight: option(
                    Type.Number({ exclusiveMinimum: 0 }),
                    'Its width against the others; by content when left out.',
                    2,
                  ),
                }),
                'A column of the matrix.',
              ),
            ),
            'The columns, from the first to the last.',
          ),
        }),
        'The matrix of actions.',
      ),
      'The matrix of actions.',
    ),
  }),
  'Which sections and which columns are printed, and how.',
);
export type ProfileFile = Static<typeof ProfileFile>;
