import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { main } from '../../src/main.js';
import { memorySystem } from '../support/memory-system.js';

const sample = join(import.meta.dirname, '..', '..', 'data', 'samples', 'kyrgyzstan-2007');
const shipped = join(import.meta.dirname, '..', '..', 'data');

/** What the draft must say of the workshop, in each language. */
const SAID = {
  en: {
    areas: [
      'Political Participation',
      'Economic Insecurity',
      'Human Trafficking/Migration',
      'Violence against Women/Physical Insecurity',
      'Religion and Cultural Tradition',
    ],
    themes: ['Needs of rural populations', 'Rule of law'],
    group: ['Working Group on Gender, Peace and Security', 'nomination and election'],
    notRecorded: 'not recorded',
    missing: 'What is still missing',
  },
  ru: {
    areas: [
      'Политическое участие',
      'Экономическая незащищенность',
      'Торговля людьми/миграция',
      'Насилие в отношении женщин/физическая незащищенность',
      'Религия и культурная традиция',
    ],
    themes: ['Потребности сельского населения', 'Верховенство права'],
    group: ['Рабочая группа по вопросам гендера, мира и безопасности', 'выдвижение и избрание'],
    notRecorded: 'не зафиксировано',
    missing: 'Чего пока не хватает',
  },
  ky: {
    areas: [
      'Саясий катышуу',
      'Экономикалык коопсуздуктун жоктугу',
      'Адам сатуу/миграция',
      'Аялдарга карата зомбулук/дене коопсуздугунун жоктугу',
      'Дин жана маданий салт',
    ],
    themes: ['Айыл калкынын муктаждыктары', 'Мыйзам үстөмдүгү'],
    group: ['Гендер, тынчтык жана коопсуздук боюнча жумушчу топ', 'талапкер көрсөтүү жана шайлоо'],
    notRecorded: 'жазылган эмес',
    missing: 'Эмне жетишпейт',
  },
} as const;

const drafts: Record<string, string> = {};

beforeAll(async () => {
  const system = memorySystem(sampleFiles());
  expect(await main(['render', 'kyrgyzstan-2007', '--format', 'md'], system)).toBe(0);
  for (const language of Object.keys(SAID)) {
    const draft = system.files.get(`kyrgyzstan-2007/out/kyrgyzstan-2007.${language}.md`);
    drafts[language] = typeof draft === 'string' ? draft : '';
  }
});

describe.each(Object.entries(SAID))('the draft of the Bishkek workshop in %s', (language, said) => {
  const draft = () => drafts[language] ?? '';

  it('has the five priority areas as headings, in the order of the record', () => {
    const headings = [...draft().matchAll(/^### 3\.\d (.*)$/gm)].map(([, title]) => title);
    expect(headings).toEqual(said.areas);
  });

  it('says the two cross-cutting themes and leaves each undecided for each area', () => {
    const [header = '', , ...rows] = draft()
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(cells(header).slice(1)).toEqual(said.themes);
    expect(rows.map((row) => cells(row)[0])).toEqual(said.areas);
  });

  it('says the working group and how it was formed', () => {
    for (const words of said.group) expect(draft()).toContain(words);
  });

  it('says that numbers were not recorded, and lists what is missing', () => {
    expect(draft()).toContain(said.notRecorded);
    expect(draft()).toContain(said.missing);
  });

  it('has no number that is not in the record, apart from those of headings and notes', () => {
    const text = draft()
      .replace(/^#+ [\d.]+ /gm, '')
      .replace(/\[\^\d\]:?/g, '')
      .replace(/\*\*\S+ \d\.\*\*/g, '');
    const numbers = new Set([...text.matchAll(/\d+/g)].map(([number]) => number));
    expect([...numbers].sort()).toEqual(['1325', '2', '2000', '2006', '2007', '3']);
  });

  it('says nothing besides the record, the wordings and the names of what they refer to', () => {
    const allowed = vocabulary(language);
    const unknown = wordsOf(draft()).filter((word) => !allowed.has(word));
    expect([...new Set(unknown)]).toEqual([]);
  });
});

/** All words that the record, the labels and the reference data have in a language. */
function vocabulary(language: string): ReadonlySet<string> {
  const sources = [
    ...Object.values(sampleFiles()),
    readFileSync(join(shipped, 'labels', `${language}.yaml`), 'utf8'),
    readFileSync(join(shipped, 'reference', 'wps-resolutions.yaml'), 'utf8'),
    readFileSync(join(shipped, 'reference', 's-res-1325.yaml'), 'utf8'),
    readFileSync(join(shipped, 'reference', 'countries.yaml'), 'utf8'),
    ...['2006-09', '2007-06', '2007-07-03'].map((date) => dateIn(language, date)),
    new Intl.ListFormat(language).format(['S', 'S']),
  ];
  return new Set(sources.flatMap(wordsOf));
}

function dateIn(language: string, date: string): string {
  const month = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const day = new Date(date.length === 7 ? `${date}-01` : date);
  return [{ ...month, day: 'numeric' } as const, month]
    .map((one) => new Intl.DateTimeFormat(language, one).format(day))
    .join(' ');
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/\p{L}+/gu)].map(([word]) => word.toLowerCase());
}

function cells(row: string): string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function sampleFiles(): Record<string, string> {
  const names = readdirSync(sample, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.yaml') && !name.includes('.napdraft'))
      .map((name) => [`kyrgyzstan-2007/${name}`, readFileSync(join(sample, name), 'utf8')]),
  );
}
