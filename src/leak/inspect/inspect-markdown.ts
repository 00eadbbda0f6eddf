import { pathsIn } from './paths-in.js';
import { tracesOf, type Sighting, type Trace, type TraceKind } from './trace.js';

/** What a Markdown text carries that a reader of the page does not see. */
export function inspectMarkdown(text: string): readonly Trace[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const front = frontMatter(lines);
  return tracesOf([
    ...front.flatMap((line) => [...authorIn(line)]),
    ...commentsIn(text),
    ...lines.flatMap((line) =>
      pathsIn(line).map((value) => ({ kind: 'path', part: '', value }) as const),
    ),
  ]);
}

/** The lines of data for the program that publishes the text. */
function frontMatter(lines: readonly string[]): readonly string[] {
  const fence = lines[0]?.trimEnd();
  if (fence !== '---' && fence !== '+++') return [];
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  return end === -1 ? [] : lines.slice(1, end);
}

function* authorIn(line: string): Iterable<Sighting> {
  const [, key = '', value = ''] = /^\s*["']?([\w-]+)["']?\s*[:=]\s*(.+)$/.exec(line) ?? [];
  const kind = KEYS.get(key.toLowerCase());
  if (kind !== undefined) yield { kind, part: '', value: value.replace(/^["']|["']$/g, '') };
}

const KEYS: ReadonlyMap<string, TraceKind> = new Map([
  ['author', 'author'],
  ['authors', 'author'],
  ['creator', 'author'],
  ['editor', 'last-editor'],
  ['lastmodifiedby', 'last-editor'],
  ['manager', 'manager'],
  ['company', 'company'],
  ['organization', 'company'],
  ['email', 'person'],
  ['contact', 'person'],
]);

/** Comments of others, and the marks of our regions; one that is not closed hides all after it. */
function commentsIn(text: string): readonly Sighting[] {
  return text
    .split('<!--')
    .slice(1)
    .map((rest) => {
      const value = rest.split('-->')[0]?.trim() ?? '';
      const [, region] = /^napdraft:([a-z0-9-]+) begin /.exec(value) ?? [];
      if (region !== undefined) return { kind: 'region', part: '', value: region } as const;
      return { kind: 'html-comment', part: '', value } as const;
    })
    .filter(({ value }) => !/^napdraft:[a-z0-9-]+ end$/.test(value));
}
