import type { Range } from './outline.js';
import { attributeText } from './text-of-range.js';

/** A bookmark of a host; one that another program wrote several times reaches over all of them. */
export interface HostBookmark extends Range {
  readonly name: string;
}

export function bookmarksOf(xml: string): readonly HostBookmark[] {
  const ends = new Map<string, number>();
  for (const { 1: id = '', index } of xml.matchAll(BOOKMARK_END)) ends.set(id, index);
  const found = new Map<string, HostBookmark>();
  for (const { 0: tag, index } of xml.matchAll(BOOKMARK_START)) {
    const name = attributeIn(tag, 'w:name');
    if (name === undefined) continue;
    // LibreOffice begins some twice and ends them once.
    const end = ends.get(attributeIn(tag, 'w:id') ?? '') ?? NOWHERE;
    const known = found.get(name);
    const start = Math.min(known?.start ?? index, index);
    found.set(name, { name, start, end: Math.max(known?.end ?? end, end) });
  }
  return [...found.values()].filter(({ end }) => end !== NOWHERE);
}

const NOWHERE = -1;

/** A content control of a host, with its title and its tag. */
export interface HostControl extends Range {
  readonly title: string | undefined;
  readonly tag: string | undefined;
  /** Where what it holds ends. */
  readonly contentEnd: number;
}

export function controlsOf(xml: string): readonly HostControl[] {
  const controls: HostControl[] = [];
  const open: { start: number; contentEnd: number; properties: string }[] = [];
  for (const { 0: tag, index } of xml.matchAll(CONTROL)) {
    if (tag.startsWith('<w:sdtPr')) {
      const control = open.at(-1);
      if (control?.properties === '') control.properties = tag;
    } else if (tag === '</w:sdtContent>') {
      const control = open.at(-1);
      if (control !== undefined) control.contentEnd = index;
    } else if (tag === '</w:sdt>') {
      const control = open.pop();
      if (control === undefined) continue;
      const { start, contentEnd, properties } = control;
      const [title, name] = [valueIn(properties, 'alias'), valueIn(properties, 'tag')];
      controls.push({ title, tag: name, start, contentEnd, end: index + tag.length });
    } else open.push({ start: index, contentEnd: index, properties: '' });
  }
  return controls.sort((one, other) => one.start - other.start);
}

function valueIn(xml: string, name: 'alias' | 'tag'): string | undefined {
  const tag = new RegExp(`<w:${name}\\s[^>]*>`).exec(xml)?.[0];
  return tag === undefined ? undefined : attributeIn(tag, 'w:val');
}

function attributeIn(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : attributeText(value);
}

const BOOKMARK_START = /<w:bookmarkStart\s[^>]*>/g;
const BOOKMARK_END = /<w:bookmarkEnd\s[^>]*?w:id="(-?\d+)"[^>]*>/g;
const CONTROL = /<w:sdt>|<w:sdtPr>[\s\S]*?<\/w:sdtPr>|<\/w:sdtContent>|<\/w:sdt>/g;
