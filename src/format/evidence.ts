import { Type } from '@sinclair/typebox';
import { SourceText, Text, closed, may, need, open, option, ref } from './kit.js';

export const Evidence = closed(
  open({
    type: need(
      Type.Unsafe<
        'participant-statement' | 'administrative' | 'survey' | 'research' | 'law' | 'press'
      >({
        type: 'string',
        enum: ['participant-statement', 'administrative', 'survey', 'research', 'law', 'press'],
      }),
      'What kind of evidence it is.',
      'participant-statement',
    ),
    source: may(ref('source'), 'The document it comes from.', 'survey-2006'),
    year: may(Type.Integer({ minimum: 1900, maximum: 2200 }), 'The year it speaks of.', 2006),
    value: may(Type.Number(), 'The figure.', 4.5),
    unit: may(Text, 'The unit of the figure.', '% of members of local councils'),
    text: option(SourceText, 'The wording of the source.', 'about one in twenty'),
  }),
  'What a finding rests on.',
);
