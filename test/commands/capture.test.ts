import { describe, expect, it } from '@jest/globals';
import { capture, type CaptureOptions } from '../../src/commands/capture.js';
import { undo } from '../../src/commands/undo.js';
import { CAPTURE, errorsIn, withPerson } from '../support/capturing.js';
import { memorySystem, type MemorySystem } from '../support/memory-system.js';
import { scriptedPrompter } from '../support/scripted-prompter.js';

const SETTINGS = `napdraft: 1
country: KG
stage: findings
languages: [ru, ky]
`;

const INSTITUTIONS = `institutions:
  - id: mtszsm
    name: Министерство труда
    sector: government
`;

const WORKSHOP = `workshop:
  id: osh-2026
  title: Семинар в Оше
  kind: training-workshop
  date: "2026-03"   # день не записан
  place: { city: Ош, country: KG }
priority_areas:
  - { id: uchastie, title: Участие }
  - { id: migratsiia, title: Миграция }
findings:
  - id: malo-zhenshchin
    area: uchastie
    statement: Женщин в кенешах мало
`;

const FILE = 'workshops/osh-2026.yaml';

function project(more: Readonly<Record<string, string>> = {}): MemorySystem {
  return memorySystem({
    'napdraft.yaml': SETTINGS,
    'institutions.yaml': INSTITUTIONS,
    [FILE]: WORKSHOP,
    ...more,
  });
}

function saying(given: Readonly<Record<string, string | readonly string[]>>) {
  return new Map(
    Object.entries(given).map(([name, value]) => [
      name,
      typeof value === 'string' ? [value] : value,
    ]),
  );
}

function textOf(system: MemorySystem, file = FILE): string {
  return String(system.files.get(file));
}

describe('capture at prompts', () => {
  it('asks for a recommendation, shows it, and puts it into the file', async () => {
    const prompter = scriptedPrompter({
      kind: ['recommendation', 'end'],
      text: 'Ввести квоту для сельских кенешей',
      area: 'uchastie',
      addressees: [['+ Жогорку Кенеш']],
      'sector:Жогорку Кенеш': 'parliament',
      answers: [['malo-zhenshchin']],
      horizon: [{ kind: 'skip' }],
      'text:ky': 'Айыл кеңештерине квота киргизүү',
      review: 'save',
    });
    const system = project();
    expect(await capture(undefined, CAPTURE, withPerson(system, prompter))).toBe(0);
    expect(prompter.left()).toEqual({});
    expect(textOf(system)).toBe(`${WORKSHOP}recommendations:
  - id: vvesti-kvotu-selskikh-keneshei
    area: uchastie
    statement:
      ru: Ввести квоту для сельских кенешей
      ky: Айыл кеңештерине квота киргизүү
    answers:
      - malo-zhenshchin
    addressees:
      - zhogorku-kenesh
`);
    expect(textOf(system, 'institutions.yaml')).toBe(`${INSTITUTIONS}  - id: zhogorku-kenesh
    name: Жогорку Кенеш
    sector: parliament
`);
    expect(await errorsIn(system)).toEqual([]);
    expect([...system.files.keys()].filter((file) => file.includes('drafts/'))).toEqual([
      expect.stringContaining('.gitignore'),
    ]);
  });

  it('goes back to a question with its answer in place, and puts it again from the review', async () => {
    const prompter = scriptedPrompter({
      text: ['Обучить милицию', 'Обучить милицию и судей', 'Обучить всех'],
      area: [{ kind: 'back', value: undefined }, 'migratsiia'],
      addressees: [{ kind: 'skip' }],
      answers: [{ kind: 'skip' }],
      horizon: ['short'],
      'text:ky': [{ kind: 'skip' }],
      review: ['edit:text', 'save'],
      kind: 'end',
    });
    const system = project();
    const options: CaptureOptions = { ...CAPTURE, kind: 'recommendation' };
    expect(await capture('osh-2026', options, withPerson(system, prompter))).toBe(0);
    const texts = prompter.questions.filter(({ id }) => id === 'text');
    expect(texts.map((question) => 'initial' in question && question.initial)).toEqual([
      '',
      'Обучить милицию',
      'Обучить милицию и судей',
    ]);
    expect(textOf(system)).toContain('statement: Обучить всех\n');
    expect(textOf(system)).toContain('horizon: short\n');
  });

  it('goes on at the right question after a break, and says what there is', async () => {
    const system = project();
    const first = scriptedPrompter({
      text: 'Открыть приют',
      area: [{ kind: 'stop', value: undefined }],
    });
    const options: CaptureOptions = { ...CAPTURE, kind: 'recommendation' };
    expect(await capture(undefined, options, withPerson(system, first))).toBe(130);
    expect(textOf(system)).toBe(WORKSHOP);

    const second = scriptedPrompter({
      resume: 'continue',
      area: [{ kind: 'stop', value: undefined }],
    });
    const later = { ...withPerson(system, second), isRunning: () => false };
    expect(await capture(undefined, CAPTURE, later)).toBe(130);
    expect(second.asked).toEqual(['resume', 'area']);
    expect(second.told).toContain('1 answer is kept');
    expect(second.told.join('\n')).toContain('Открыть приют');
  });

  it('does not save what the validator would refuse, and says why in its words', async () => {
    const prompter = scriptedPrompter({
      text: 'Позвонить на 0555 123 456',
      area: 'uchastie',
      addressees: [{ kind: 'skip' }],
      answers: [{ kind: 'skip' }],
      horizon: [{ kind: 'skip' }],
      'text:ky': [{ kind: 'skip' }],
      review: [{ kind: 'stop', value: undefined }],
    });
    const system = project();
    const options: CaptureOptions = { ...CAPTURE, kind: 'recommendation' };
    await capture(undefined, options, withPerson(system, prompter));
    const review = prompter.questions.find(({ id }) => id === 'review');
    const choices = review !== undefined && 'choices' in review ? review.choices : [];
    expect(choices.map(({ value }) => value)).not.toContain('save');
    expect(prompter.told.join('\n')).toMatch(/error: .*phone/);
    expect(textOf(system)).toBe(WORKSHOP);
  });

  it('completes what records lack, one question for all of them, and saves each answer at once', async () => {
    const system = project({
      [FILE]: `${WORKSHOP}recommendations:
  - { id: kvota, area: uchastie, statement: Ввести квоту }   # спросить ещё раз
  - { id: priiut, area: migratsiia, statement: Открыть приют }
`,
    });
    const prompter = scriptedPrompter({
      missing: ['addressees', { kind: 'back', value: undefined }],
      addressees: [['mtszsm'], { kind: 'skip' }],
    });
    const options: CaptureOptions = { ...CAPTURE, missing: ['kvota', 'priiut'] };
    expect(await capture(undefined, options, withPerson(system, prompter))).toBe(0);
    expect(textOf(system)).toContain(
      '{ id: kvota, area: uchastie, statement: Ввести квоту, addressees: [mtszsm] }   # спросить ещё раз',
    );
    expect(textOf(system)).toContain(
      '{ id: priiut, area: migratsiia, statement: Открыть приют }\n',
    );
  });

  it('in the room takes one line for a record, and words for the rest', async () => {
    const prompter = scriptedPrompter({
      area: ['uchastie', 'migratsiia'],
      text: [
        'Ввести квоту',
        { kind: 'word', word: 'finding', rest: '' },
        'Законов нет',
        { kind: 'word', word: 'area', rest: '' },
        'Мигрантки не знают прав',
        { kind: 'back', value: undefined },
        'Мигрантки не знают своих прав',
        { kind: 'word', word: 'list', rest: '' },
        { kind: 'stop', value: '' },
      ],
    });
    const system = project();
    const options: CaptureOptions = { ...CAPTURE, live: true };
    expect(await capture(undefined, options, withPerson(system, prompter))).toBe(0);
    expect(textOf(system)).toBe(`${WORKSHOP}  - id: zakonov-net
    area: uchastie
    statement: Законов нет
  - id: migrantki-ne-znaiut-prav
    area: migratsiia
    statement: Мигрантки не знают своих прав
recommendations:
  - id: vvesti-kvotu
    area: uchastie
    statement: Ввести квоту
`);
    expect(prompter.told).toContain('3. Мигрантки не знают своих прав');
  });

  it('takes the participants in aggregate, and asks for no name', async () => {
    const prompter = scriptedPrompter({
      sectors: [['government', 'civil-society']],
      total: '35',
      women: '24',
      men: '11',
      groups: [{ kind: 'skip' }],
      review: 'save',
      kind: 'end',
    });
    const system = project();
    const options: CaptureOptions = { ...CAPTURE, kind: 'participants' };
    expect(await capture(undefined, options, withPerson(system, prompter))).toBe(0);
    expect(textOf(system)).toContain(`  participants:
    sectors:
      - government
      - civil-society
    total: 35
    by_sex:
      women: 24
      men: 11
`);
    expect(await errorsIn(system)).toEqual([]);
  });

  it('makes an action with its objective and indicator in the plan of the area', async () => {
    const prompter = scriptedPrompter({
      area: 'uchastie',
      objective: '+ Женщины решают на местах',
      text: 'Подготовить поправку к закону о выборах',
      lead: 'mtszsm',
      partners: [{ kind: 'skip' }],
      start: '2026',
      end: '2027-06',
      deliverable: 'законопроект',
      indicator: 'Доля женщин в местных кенешах',
      measure: 'percentage',
      baseline: '4',
      'baseline-year': '2025',
      target: '30',
      'target-by': '2027',
      'text:ky': [{ kind: 'skip' }],
      review: 'save',
      kind: 'end',
    });
    const system = project();
    const options: CaptureOptions = { ...CAPTURE, kind: 'action' };
    expect(await capture(undefined, options, withPerson(system, prompter))).toBe(0);
    expect(textOf(system, 'plan/uchastie.yaml')).toBe(
      `# yaml-language-server: $schema=../.napdraft/schema/plan.schema.json
area: uchastie
objectives:
  - id: zhenshchiny-reshaiut-mestakh
    statement: Женщины решают на местах
    actions:
      - id: podgotovit-popravku-zakonu-vyborakh
        statement: Подготовить поправку к закону о выборах
        lead: mtszsm
        timeframe:
          start: '2026'
          end: '2027-06'
        deliverable: законопроект
        indicators:
          - id: dolia-zhenshchin-mestnykh-keneshakh
            title: Доля женщин в местных кенешах
            measure: percentage
            baseline:
              value: 4
              year: 2025
            targets:
              - value: 30
                by: '2027'
`,
    );
    expect(await errorsIn(system)).toEqual([]);
  });
});

describe('capture without prompts', () => {
  it('takes the answers as options, and says where the record is', async () => {
    const system = project();
    const given = saying({ text: ['Ввести квоту', 'ky=Квота киргизүү'], area: 'Участие' });
    expect(await capture(undefined, { ...CAPTURE, given }, system)).toBe(0);
    expect(system.said().stdout).toBe('workshops/osh-2026.yaml:15 vvesti-kvotu\n');
    expect(textOf(system)).toContain('      ky: Квота киргизүү\n');
  });

  it('says everything that is missing or wrong at once, and writes nothing', async () => {
    const system = project();
    const given = saying({ area: 'uchasti', lead: 'mtszsm' });
    expect(await capture(undefined, { ...CAPTURE, given }, system)).toBe(2);
    expect(system.said()).toEqual({
      stdout: '',
      stderr: `error: \`--area\`: there is no \`uchasti\`; did you mean \`uchastie\`?
error: \`--lead\` says nothing about this: recommendation
error: \`--text\` is missing, as in \`--text "Adopt a quota for local councils."\`
error: \`--area\` is missing, as in \`--area political-participation\`
`,
    });
    expect(textOf(system)).toBe(WORKSHOP);
  });

  it('takes several records from a file, all of them or none', async () => {
    const records = `findings:
  - { area: uchastie, statement: Квоты нет }
recommendations:
  - { area: uchastie, statement: Ввести квоту, answers: [kvoty-net] }
`;
    const system = project({ 'records.yaml': records });
    expect(await capture(undefined, { ...CAPTURE, from: 'records.yaml', json: true }, system)).toBe(
      0,
    );
    expect(JSON.parse(system.said().stdout)).toEqual({
      saved: [
        { kind: 'finding', id: 'kvoty-net', file: FILE, line: 14 },
        { kind: 'recommendation', id: 'vvesti-kvotu', file: FILE, line: 18 },
      ],
    });

    const before = textOf(system);
    system.files.set('bad.yaml', 'recommendations: [{ area: nowhere, statement: Да }]');
    expect(await capture(undefined, { ...CAPTURE, from: 'bad.yaml' }, system)).toBe(1);
    expect(textOf(system)).toBe(before);
  });

  it('says where a file of records is broken, also one that would keep a parser busy for ever', async () => {
    const system = project({
      'bad.yaml': 'recommendations:\n  - area: uchastie\n    statement: "Да\n',
      'endless.yaml': `${'? '.repeat(500)}x`,
    });
    const from = (file: string) => capture(undefined, { ...CAPTURE, from: file }, system);
    await expect(from('bad.yaml')).rejects.toThrow(/^bad\.yaml:3:16: .* does not end; /);
    await expect(from('endless.yaml')).rejects.toThrow(/^endless\.yaml:1:\d+: /);
    await expect(from('nowhere.yaml')).rejects.toThrow(/there is no such file/);
    expect(textOf(system)).toBe(WORKSHOP);
  });

  it('shows with --dry-run what it would write', async () => {
    const system = project();
    const given = saying({ text: 'Ввести квоту', area: 'uchastie' });
    expect(await capture(undefined, { ...CAPTURE, given, dryRun: true }, system)).toBe(0);
    expect(system.said().stdout).toContain('+    statement: Ввести квоту\n');
    expect(textOf(system)).toBe(WORKSHOP);
  });

  it('takes what no option has by --set', async () => {
    const system = project();
    const given = saying({ text: 'Ввести квоту', area: 'uchastie' });
    const set = ['disposition.decision=deferred', 'disposition.reason=Позже'];
    expect(await capture(undefined, { ...CAPTURE, given, set }, system)).toBe(0);
    expect(textOf(system)).toContain(
      '    disposition:\n      decision: deferred\n      reason: Позже\n',
    );
  });

  it('gives the file back as it was when it is undone', async () => {
    const system = project();
    const given = saying({ text: 'Ввести квоту', area: 'uchastie' });
    await capture(undefined, { ...CAPTURE, given }, system);
    await undo(undefined, { folder: '.', quiet: true, color: 'never', dryRun: false }, system);
    expect(textOf(system)).toBe(WORKSHOP);
  });
});
