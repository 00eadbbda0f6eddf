// A project of a given size, the same every time: for measuring, not for reading.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentences } from './sentences.mjs';

const AREAS = ['participation', 'economy', 'trafficking', 'violence', 'tradition'];

/** Writes a project with this many findings, recommendations and actions into a folder. */
export function writeLargeProject(folder, count) {
  const sentence = sentences(20070703);
  mkdirSync(join(folder, 'workshops'), { recursive: true });
  mkdirSync(join(folder, 'plan'), { recursive: true });
  writeFileSync(
    join(folder, 'napdraft.yaml'),
    'napdraft: 1\ncountry: XZ\ninvented: true\nstage: findings\nlanguages: [en]\nplan:\n  title: Plan\n',
  );
  writeFileSync(
    join(folder, 'institutions.yaml'),
    'institutions:\n  - { id: interior, name: Ministry of the Interior, sector: government }\n',
  );
  const findings = [];
  const recommendations = [];
  const actions = Object.fromEntries(AREAS.map((area) => [area, []]));
  for (let index = 0; index < count; index += 1) {
    const area = AREAS[index % AREAS.length];
    findings.push(`  - id: f-${index}\n    area: ${area}\n    statement: ${sentence()}\n`);
    recommendations.push(
      `  - id: r-${index}\n    area: ${area}\n    statement: ${sentence()}\n` +
        `    answers: [f-${index}]\n    addressees: [interior]\n`,
    );
    actions[area].push(
      `      - id: a-${index}\n        statement: ${sentence()}\n        from: [r-${index}]\n` +
        `        lead: interior\n        timeframe: { start: "2026", end: "2028" }\n` +
        `        cost: { status: unfunded }\n        indicators:\n` +
        `          - id: i-${index}\n            title: ${sentence()}\n            measure: percentage\n` +
        `            baseline: { value: ${index % 60}, year: 2025 }\n            targets: [{ by: "2028", value: 70 }]\n`,
    );
  }
  // One file for each workshop, of about a hundred records, as real ones have at the most.
  const areas = AREAS.map((area) => `  - { id: ${area}, title: ${area} }\n`).join('');
  for (let start = 0, number = 1; start < count; start += 100, number += 1) {
    writeFileSync(
      join(folder, 'workshops', `w-${String(number).padStart(3, '0')}.yaml`),
      `workshop:\n  id: w-${number}\n  title: Workshop ${number}\n  kind: consultation\n` +
        '  date: "2025-05"\n  place: { country: XZ }\n  attribution: anonymous\n' +
        (number === 1 ? `priority_areas:\n${areas}` : '') +
        `findings:\n${findings.slice(start, start + 100).join('')}` +
        `recommendations:\n${recommendations.slice(start, start + 100).join('')}`,
    );
  }
  for (const area of AREAS) {
    writeFileSync(
      join(folder, 'plan', `${area}.yaml`),
      `area: ${area}\nobjectives:\n  - id: o-${area}\n    statement: ${sentence()}\n` +
        (actions[area].length === 0 ? '' : `    actions:\n${actions[area].join('')}`),
    );
  }
}
