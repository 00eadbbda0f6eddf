import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { main } from '../src/main.js';
import { memorySystem, type MemorySystem } from './support/memory-system.js';

/*
 * A scenario is a page: files in fences that name them, and sessions in `console` fences:
 *
 *   $ napdraft validate            a command
 *   2> error: …                    a line on standard error
 *   => 2                           an exit code other than 0
 *   $ cat out/x.md                 what a file holds
 *
 * Other lines are what is printed on standard output.
 */
const folder = join(import.meta.dirname, 'scenarios');

describe.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('%s', (name) => {
  const page = readFileSync(join(folder, name), 'utf8');
  it(/^# (.*)$/m.exec(page)?.[1] ?? name, async () => {
    const system = memorySystem();
    for (const { info, body } of fencesOf(page)) {
      if (info === 'console') {
        expect(await replay(body, system)).toBe(body);
      } else {
        const file = info.split(' ')[1];
        if (file !== undefined) system.files.set(file, body);
      }
    }
  });
});

function fencesOf(page: string): { info: string; body: string }[] {
  return [...page.matchAll(/^(`{3,})(.+)\n([\s\S]*?)^\1$/gm)].map(([, , info, body]) => ({
    info: info ?? '',
    body: body ?? '',
  }));
}

/** The session with its commands run again, to be compared with the page. */
async function replay(session: string, system: MemorySystem): Promise<string> {
  let replayed = '';
  for (const line of session.split('\n')) {
    if (!line.startsWith('$ ')) continue;
    replayed += `${line}\n${await outputOf(line.slice(2), system)}`;
  }
  return replayed;
}

async function outputOf(command: string, system: MemorySystem): Promise<string> {
  const [program = '', ...rest] = words(command);
  if (program === 'cat') {
    const content = system.files.get(rest[0] ?? '');
    return typeof content === 'string' ? content : `no text file ${rest[0]}\n`;
  }
  const exitCode = await main(rest, system);
  const { stdout, stderr } = system.said();
  const talk = stderr.replace(/^(?=.|\n)/gm, '2> ').replace(/2> $/, '');
  return `${stdout}${talk}${exitCode === 0 ? '' : `=> ${exitCode}\n`}`;
}

/** The words of a command line; double quotes keep words together. */
function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}
