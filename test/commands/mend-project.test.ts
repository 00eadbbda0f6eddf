import { describe, expect, it } from '@jest/globals';
import { main } from '../../src/main.js';
import { memorySystem } from '../support/memory-system.js';

const SETTINGS = 'napdraft: 1\ncountry: KG\nstage: findings\nlanguages: [en]\n';

function workshop(id: string, date: string, title = 'Consultation'): string {
  return `workshop:
  id: ${id}
  title: ${title}
  kind: consultation
  date: ${date}
  place: { city: Osh, country: KG }
`;
}

describe('validate --fix', () => {
  it('changes only the files that it is asked about', async () => {
    const system = memorySystem({
      'napdraft.yaml': SETTINGS,
      'workshops/a.yaml': workshop('a', '2024'),
      'workshops/b.yaml': workshop('b', '2024'),
    });
    await main(['validate', '--fix', 'workshops/a.yaml'], system);
    expect(new TextDecoder().decode(bytes(system.files.get('workshops/a.yaml')))).toBe(
      workshop('a', '"2024"'),
    );
    expect(system.files.get('workshops/b.yaml')).toBe(workshop('b', '2024'));
  });

  it('leaves a file alone that is not UTF-8, and mends the others', async () => {
    const windows1251 = Uint8Array.from([...encoded(workshop('b', '2024', '')), 0xcf, 0x0a]);
    const system = memorySystem({
      'napdraft.yaml': SETTINGS,
      'workshops/a.yaml': workshop('a', '2024'),
      'workshops/b.yaml': windows1251,
    });
    expect(await main(['validate', '--fix'], system)).toBe(3);
    expect(system.files.get('workshops/b.yaml')).toBe(windows1251);
    expect(new TextDecoder().decode(bytes(system.files.get('workshops/a.yaml')))).toBe(
      workshop('a', '"2024"'),
    );
  });

  it('does not write over what somebody changed meanwhile', async () => {
    const system = memorySystem({
      'napdraft.yaml': SETTINGS,
      'workshops/a.yaml': workshop('a', '2024'),
    });
    let reads = 0;
    const readBytes = (path: string) => {
      const isChanged = path.endsWith('/a.yaml') && ++reads > 1;
      return isChanged
        ? Promise.resolve(encoded(workshop('a', '2024', 'In work')))
        : system.readBytes(path);
    };
    expect(await main(['validate', '--fix'], { ...system, readBytes })).toBe(3);
    expect(system.said()).toEqual({
      stdout: '',
      stderr: 'error: `workshops/a.yaml` was changed by somebody else meanwhile; run this again\n',
    });
    expect(system.files.get('workshops/a.yaml')).toBe(workshop('a', '2024'));
  });

  it('shows no personal data in the log of a CI job', async () => {
    const text = `${workshop('a', '2024', 'Ask aida@example.org')}# ::error::x \u202E\n`;
    const system = { ...memorySystem({ 'napdraft.yaml': SETTINGS, 'workshops/a.yaml': text }) };
    await main(['validate', '--fix', '--dry-run'], { ...system, ci: 'github' });
    expect(system.said().stdout).toBe(`--- a/workshops/a.yaml
+++ b/workshops/a.yaml
@@ -2,6 +2,6 @@
   id: a
 …
   kind: consultation
-  date: 2024
+  date: "2024"
   place: { city: Osh, country: KG }
 # ::error::x <U+202E>
`);
  });
});

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function bytes(content: string | Uint8Array | undefined): Uint8Array {
  return typeof content === 'string' ? encoded(content) : (content ?? new Uint8Array());
}
