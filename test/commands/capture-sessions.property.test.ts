import { expect, it } from '@jest/globals';
import { capture, type CaptureOptions } from '../../src/commands/capture.js';
import { RECORD_KINDS } from '../../src/model/record-kind-name.js';
import { CAPTURE, errorsIn } from '../support/capturing.js';
import { generator } from '../support/generator.js';
import { memorySystem, type MemorySystem } from '../support/memory-system.js';
import { randomPerson } from '../support/random-person.js';

/** How many sessions there are; another first seed makes others. */
const SESSIONS = Number(process.env['NAPDRAFT_SESSIONS'] ?? 100);
const FIRST_SEED = Number(process.env['NAPDRAFT_SEED'] ?? 1);

it(
  'what is saved at prompts has no error, whoever sits there and whatever they answer',
  async () => {
    let saved = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SESSIONS; seed += 1) {
      const random = generator(seed);
      const system = projectFor(random);
      const before = await errorsIn(system);
      expect({ seed, before }).toEqual({ seed, before: [] });
      const person = randomPerson(random, 8 + Math.floor(random() * 24));
      const code = await capture(undefined, optionsFor(random), {
        ...system,
        prompter: () => Promise.resolve(person),
      });
      expect({ seed, ended: code === 0 || code === 130 }).toEqual({ seed, ended: true });
      expect({ seed, errors: await errorsIn(system) }).toEqual({ seed, errors: [] });
      saved += person.saved();
    }
    // That all of them had been thrown away would prove nothing.
    expect(saved).toBeGreaterThan(SESSIONS / 2);
  },
  60_000 + 1000 * SESSIONS,
);

/** One of a few, by chance. */
function one<Value>(random: () => number, values: readonly [Value, ...Value[]]): Value {
  return values[Math.floor(random() * values.length)] ?? values[0];
}

function optionsFor(random: () => number): CaptureOptions {
  const way = one(random, ['one', 'one', 'one', 'live', 'missing'] as const);
  return {
    ...CAPTURE,
    kind: way === 'one' && random() < 0.8 ? one(random, RECORD_KINDS) : undefined,
    live: way === 'live',
    missing: way === 'missing' ? [] : undefined,
    language: random() < 0.2 ? 'ky' : undefined,
  };
}

function projectFor(random: () => number): MemorySystem {
  const attribution = one(random, [
    'anonymous',
    'by-sector',
    'attributed',
    'chatham-house',
  ] as const);
  return memorySystem({
    'napdraft.yaml': `napdraft: 1
country: KG
stage: ${one(random, ['findings', 'draft'] as const)}
languages: [ru, ky]
plan:
  title: План
  period: { start: "2026", end: "2028" }
`,
    'institutions.yaml': `institutions:
  - { id: mtszsm, name: Министерство труда, sector: government }
`,
    'workshops/osh-2026.yaml': `workshop:
  id: osh-2026
  title: Семинар в Оше
  kind: training-workshop
  date: "2026-03"
  place: { city: Ош, country: KG }
  attribution: ${attribution}
priority_areas:
  - { id: uchastie, title: Участие }
  - { id: migratsiia, title: Миграция }
themes:
  - { id: selo, title: Село }
findings:
  - { id: malo-zhenshchin, area: uchastie, statement: Женщин в кенешах мало }
recommendations:
  - id: kvota
    area: uchastie
    statement: Ввести квоту
    addressees: [mtszsm]
    answers: [malo-zhenshchin]
`,
  });
}
