import { expect, test } from '@jest/globals';
import { say } from '../../../src/model/message.js';
import { scriptedPrompter } from '../../support/scripted-prompter.js';

const text = { id: 'text', label: say`Text`, initial: '', lines: 'one', required: true } as const;
const choices = [{ value: 'jk', label: 'Жогорку Кеңеш' }];
const lead = { id: 'lead', label: say`Lead`, choices, required: true, initial: undefined };

test('a script answers each question in its turn, and knows what was asked and told', async () => {
  const prompter = scriptedPrompter({
    text: [{ kind: 'back', value: 'раз' }, 'два'],
    lead: 'jk',
    addressee: [['jk'], ['jk']],
  });
  expect(await prompter.text(text)).toEqual({ kind: 'back', value: 'раз' });
  expect(await prompter.text(text)).toEqual({ kind: 'answer', value: 'два' });
  expect(await prompter.pick(lead)).toEqual({ kind: 'answer', value: 'jk' });
  const addressee = { ...lead, id: 'addressee', initial: [] };
  expect(await prompter.pickSeveral(addressee)).toEqual({ kind: 'answer', value: ['jk'] });
  prompter.tell([say`saved`, { text: 'два', indent: 2 }]);
  expect(prompter.asked).toEqual(['text', 'text', 'lead', 'addressee']);
  expect(prompter.told).toEqual(['saved', '  два']);
  expect(prompter.left()).toEqual({ addressee: [['jk']] });
});

test('a script fails where nobody could go on', async () => {
  const accept = () => ({ refusal: say`too short` });
  const prompter = scriptedPrompter({ text: 'раз', lead: ['osce', ['jk']] });
  await expect(prompter.text({ ...text, accept })).rejects.toThrow(
    '`text` does not take "раз": too short',
  );
  await expect(prompter.text(text)).rejects.toThrow(
    'the script has no reply (any more) to `text` (Text)',
  );
  await expect(prompter.pick(lead)).rejects.toThrow('`lead` has no choice `osce`; there are: jk');
  await expect(prompter.pick(lead)).rejects.toThrow('`lead` takes one answer');
});
