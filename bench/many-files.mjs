// A project of many small files, the same every time: one workshop of about 4 KB in each.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentences } from './sentences.mjs';

const AREAS = ['participation', 'economy', 'trafficking', 'violence', 'tradition'];

/** Writes a project with this many workshops into a folder; gives the paths of their files. */
export function writeManyFiles(folder, count) {
  const sentence = sentences(19750101);
  mkdirSync(join(folder, 'workshops'), { recursive: true });
  writeFileSync(
    join(folder, 'napdraft.yaml'),
    'napdraft: 1\ncountry: XZ\ninvented: true\nstage: findings\nlanguages: [en]\nplan:\n  title: Plan\n',
  );
  writeFileSync(
    join(folder, 'institutions.yaml'),
    'institutions:\n  - { id: interior, name: Ministry of the Interior, sector: government }\n',
  );
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(5, '0');
    const path = join(folder, 'workshops', `w-${number}.yaml`);
    writeFileSync(path, workshop(number, index === 0, sentence));
    return path;
  });
}

function workshop(number, isFirst, sentence) {
  const lines = [
    'workshop:',
    `  id: w-${number}`,
    `  title: Workshop ${number}`,
    '  kind: consultation',
    '  date: "2025-05"',
    '  place: { country: XZ }',
    '  attribution: anonymous',
    '  prioritisation: { method: consensus }',
    '  participants:',
    '    sectors: [government, civil-society]',
    '    groups: [rural, women]',
    '    total: 32',
    '    by_sex: { women: 20, men: 12 }',
    '    by_sector: { government: 15, civil-society: 17 }',
    '    by_region: { North: 14, South: 18 }',
  ];
  if (isFirst) {
    lines.push('priority_areas:', ...AREAS.map((area) => `  - { id: ${area}, title: ${area} }`));
  }
  const findings = ['findings:'];
  const recommendations = ['recommendations:'];
  for (let index = 0; index < 8; index += 1) {
    const area = AREAS[index % AREAS.length];
    findings.push(
      `  - id: f-${number}-${index}`,
      `    area: ${area}`,
      `    statement: ${sentence()}`,
      '    kind: problem',
      '    affected: [rural, women]',
      '    evidence: [{ type: participant-statement, year: 2025 }]',
    );
    recommendations.push(
      `  - id: r-${number}-${index}`,
      `    area: ${area}`,
      `    statement: ${sentence()}`,
      `    answers: [f-${number}-${index}]`,
      '    addressees: [interior]',
    );
  }
  return `${[...lines, ...findings, ...recommendations].join('\n')}\n`;
}
