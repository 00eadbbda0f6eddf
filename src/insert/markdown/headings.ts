import { inlineText, type MarkdownHost } from './read-host.js';

/** A heading of the host at its top level; those in lists and quotations begin no section. */
export interface HostHeading {
  readonly text: string;
  readonly level: number;
  /** From 1, as editors count. */
  readonly line: number;
  /** The headings of the sections that it is in, from the outermost. */
  readonly path: readonly string[];
}

/** Where a heading of any section begins and ends, in lines from 0; the end is exclusive. */
export interface HeadingLines {
  readonly block: number;
  readonly level: number;
  readonly start: number;
  readonly end: number;
  /** Set when it stands in a region of ours, so that nothing can be put beside it. */
  readonly isOurs: boolean;
}

export function headingLines({ blocks, regions }: MarkdownHost): readonly HeadingLines[] {
  const headings: HeadingLines[] = [];
  const ours = regions.values();
  let region = ours.next().value;
  for (const [block, { type, tag, level, map }] of blocks.entries()) {
    if (type !== 'heading_open' || level !== 0 || map === null) continue;
    const [start, end] = map;
    while (region !== undefined && region.endLine < start) region = ours.next().value;
    const isOurs = region !== undefined && region.beginLine < start;
    headings.push({ block, level: Number(tag.slice(1)), start, end, isOurs });
  }
  return headings;
}

/** The headings that something can be put at, and the lines of each. */
export function hostHeadings(
  host: MarkdownHost,
): readonly (HostHeading & { readonly lines: HeadingLines })[] {
  const open: HostHeading[] = [];
  return headingLines(host)
    .filter(({ isOurs }) => !isOurs)
    .map((lines) => {
      const { block, level, start } = lines;
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const text = inlineText(host.blocks[block + 1]?.content ?? '', host.references).trim();
      const heading = { text, level, line: start + 1, path: open.map((outer) => outer.text) };
      open.push(heading);
      return { ...heading, lines };
    });
}
