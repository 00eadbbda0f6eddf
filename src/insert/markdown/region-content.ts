import { createHash } from 'node:crypto';
import type { Document } from '../../model/document.js';
import { writeMarkdown } from '../../write/markdown.js';
import type { Region } from './find-regions.js';
import { startOf, withPlainBreaks } from './host-lines.js';
import type { MarkdownHost } from './read-host.js';
import { shiftHeadings } from './shift-headings.js';

/** What stands between the marks of a region, with `\n` for every break. */
export function regionContent(document: Document, level: number, labelPrefix: string): string {
  const markdown = writeMarkdown(shiftHeadings(document, level), { labelPrefix });
  return markdown === '' ? '\n' : `\n${withPlainBreaks(markdown)}\n`;
}

/** The hash by which an edit by hand is noticed, whatever the line breaks of the file are. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/**
 * What the labels of the footnotes of a region begin with, so that none of them is one of the
 * host's. Hyphens cannot end the name of a region, so neither is one of another region's.
 *
 * @param region the region as it stands in the host, if it does; its own labels do not count
 */
export function labelPrefixIn(host: MarkdownHost, name: string, region?: Region): string {
  const taken = labelsOutside(host, region);
  let prefix = `${name}-`;
  while (taken.some((label) => label.startsWith(prefix) && isNumber(label.slice(prefix.length)))) {
    prefix += '-';
  }
  return prefix;
}

/** All that can be read as the label of a footnote, be it in code. */
function labelsOutside(host: MarkdownHost, region: Region | undefined): readonly string[] {
  const { text } = host;
  const outside =
    region === undefined
      ? [text]
      : [
          text.slice(0, startOf(host, region.beginLine)),
          text.slice(startOf(host, region.endLine + 1)),
        ];
  return outside.flatMap((part) =>
    Array.from(part.matchAll(/\[\^([^\s[\]]{1,200})\]/g), ([, label = '']) => label.toLowerCase()),
  );
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}
