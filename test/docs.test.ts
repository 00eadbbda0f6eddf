import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { main } from '../src/main.js';
import { memorySystem } from './support/memory-system.js';

const root = join(import.meta.dirname, '..');

const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
  ...readdirSync(join(root, 'data', 'samples')).map((name) => `data/samples/${name}/README.md`),
];

describe.each(pages)('%s', (page) => {
  it('has no link that leads nowhere', () => {
    const text = readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link]) => link ?? '');
    const broken = links.filter(
      (link) => !/^([a-z]+:|\{\{)/.test(link) && !existsSync(join(root, dirname(page), link)),
    );
    expect(broken).toEqual([]);
  });
});

describe('the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');

  it('names the two commands as package.json has them', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const command of ['npm ci && npm run demo', 'npm ci && npm test']) {
      expect(readme).toContain(`\n${command}\n`);
    }
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['demo', 'test']));
  });

  it('tells a session that works as it is printed', async () => {
    const session = readme.slice(readme.indexOf('## One session'));
    const [init = '', record = '', work = ''] = [
      ...session.matchAll(/```(?:console|yaml)\n([\s\S]*?)```/g),
    ].map(([, body]) => body ?? '');
    const system = memorySystem();

    const [command = '', ...made] = init
      .replace(/\\\n\s*/g, '')
      .trim()
      .split('\n');
    expect(await main(wordsOf(command), system)).toBe(0);
    expect(system.said().stdout.trim().split('\n')).toEqual(made);

    const file = 'my-plan/workshops/osh-2024.yaml';
    system.files.set(file, `${String(system.files.get(file))}${record}`);
    const render =
      work
        .trim()
        .split('\n')
        .find((line) => line.includes('render')) ?? '';
    expect(await main(['-C', 'my-plan', 'validate', '-q'], system)).toBe(0);
    expect(await main(['-C', 'my-plan', ...wordsOf(render)], system)).toBe(0);
    expect([...system.files.keys()]).toEqual(
      expect.arrayContaining(['my-plan/out/my-plan.ru.md', 'my-plan/out/my-plan.ru.docx']),
    );
  });
});

/** The words of a printed command after `$ napdraft`. */
function wordsOf(command: string): string[] {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return words.slice(2);
}
