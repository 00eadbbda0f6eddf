import { expect, it } from '@jest/globals';
import { parseMarkdown } from '../../../src/draft/parse-markdown.js';
import { sealView } from '../../../src/draft/template/seal-view.js';
import { createValues } from '../../../src/draft/values.js';

const SHAPE = {
  title: 'text',
  language: 'word',
  count: 'number',
  invented: 'flag',
  aims: ['text'],
  plan: { title: 'text', grid: 'block' },
} as const;

it('makes one stand-in of each text, and leaves the rest', () => {
  const values = createValues();
  const grid = values.blocks([{ type: 'rule' }]);
  const name = values.inline([{ type: 'text', value: '*Talas*' }]);
  const view = {
    title: `1. <b> ${name} |`,
    language: 'ky',
    count: 1,
    invented: true,
    aims: ['# one', ''],
    plan: { title: '', grid },
  };
  const sealed = sealView(view, SHAPE, 'public', values);
  expect(sealed).toEqual({
    ...view,
    title: expect.stringMatching(/^\uE000[\uE002-\uE00B]+\uE001$/),
    aims: [expect.stringMatching(/^\uE000[\uE002-\uE00B]+\uE001$/), ''],
  });
  expect(parseMarkdown(`${sealed.title}\n\n${sealed.aims[0]}`, values, 'en')).toEqual([
    { type: 'paragraph', children: [{ type: 'text', value: '1. <b> *Talas* |' }] },
    { type: 'paragraph', children: [{ type: 'text', value: '# one' }] },
  ]);
});
