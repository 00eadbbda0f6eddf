import type { Document } from '../../model/document.js';
import { breaksAround, breaksInPlace } from './breaks.js';
import type { Region } from './find-regions.js';
import { findSpot, type MarkdownPlace, type Spot } from './find-spot.js';
import { breakAt, hostLines, lineAt, startOf, type LineBreak } from './host-lines.js';
import { refuseChangedHost } from './keep-host.js';
import { beginMark, endMark, type Breaks } from './mark.js';
import { openRegion } from './open-region.js';
import type { MarkdownHost } from './read-host.js';
import { edited, isRefused, placeNeeded, type Refused } from './refusal.js';
import { hashOf, labelPrefixIn, regionContent } from './region-content.js';
import { compareRegion } from './region-state.js';

export interface MarkdownInsertion {
  readonly bytes: Uint8Array;
  readonly change: 'inserted' | 'refreshed' | 'none';
  /** The line of the begin mark, from 1. */
  readonly line: number;
}

export interface InsertOptions {
  /** The name of the region; a host may have several. */
  readonly region: string;
  /** Where it goes when the host does not have it yet; one that is there stays where it is. */
  readonly place: MarkdownPlace | undefined;
  /** Whether edits that were made by hand in the region may be lost. */
  readonly overwrite: boolean;
}

/** Puts a document into a Markdown text of somebody else, or brings it up to date there. */
export function insertIntoMarkdown(
  bytes: Uint8Array,
  document: Document,
  options: InsertOptions,
): MarkdownInsertion | Refused {
  const opened = openRegion(bytes, options.region);
  if (isRefused(opened)) return opened;
  const { host, region } = opened;
  if (region !== undefined) return refresh({ host, region, bytes }, document, options.overwrite);
  if (options.place === undefined) return placeNeeded(options.region);
  return insert(host, document, { name: options.region, place: options.place });
}

function insert(
  host: MarkdownHost,
  document: Document,
  { name, place }: { readonly name: string; readonly place: MarkdownPlace },
): MarkdownInsertion | Refused {
  const spot = findSpot(host, place);
  if (isRefused(spot)) return spot;
  const content = regionContent(document, spot.level, labelPrefixIn(host, name));
  const { line, isReplaced } = spot;
  const breaks =
    isReplaced === true && line !== undefined
      ? breaksInPlace(host, line)
      : breaksAround(host, line);
  const usual = insertAt(host, spot, { name, content, breaks });
  if (!isRefused(usual) || breaks.before === 0 || isReplaced === true) return usual;
  // Code without an end in a list takes a blank line below it for its own.
  const close = { ...breaks, before: breaks.before - 1 };
  const direct = insertAt(host, spot, { name, content, breaks: close });
  return isRefused(direct) ? usual : direct;
}

function insertAt(
  host: MarkdownHost,
  spot: Spot,
  part: { readonly name: string; readonly content: string; readonly breaks: Breaks },
): MarkdownInsertion | Refused {
  const { name, content, breaks } = part;
  const offset = spot.line === undefined ? host.text.length : startOf(host, spot.line);
  const lineBreak = breakAt(host.text, offset);
  const above = host.text.slice(0, offset) + lineBreak.repeat(breaks.before);
  const replaced = replacedLine(host, spot);
  const rest = offset + (replaced?.length ?? 0);
  const begin = beginMark(name, hashOf(content), { level: spot.level, breaks, replaced });
  const region = inBreaks(`${begin}\n${content}${endMark(name)}`, lineBreak);
  const text = above + region + lineBreak.repeat(breaks.after) + host.text.slice(rest);
  const line = hostLines(above).starts.length - 1;
  return (
    refuseChangedHost(host, text, { name, line, replaces: spot }) ?? changed('inserted', text, line)
  );
}

function replacedLine(host: MarkdownHost, { line, isReplaced }: Spot): string | undefined {
  return isReplaced === true && line !== undefined ? lineAt(host, line) : undefined;
}

function refresh(
  present: { readonly host: MarkdownHost; readonly region: Region; readonly bytes: Uint8Array },
  document: Document,
  overwrite: boolean,
): MarkdownInsertion | Refused {
  const { host, region, bytes } = present;
  const { name, beginLine: line, endLine } = region;
  const { state, level, content } = compareRegion(host, region, document);
  if (state === 'fresh') return { bytes, change: 'none', line: line + 1 };
  if (state === 'edited' && !overwrite) return edited(name, line);
  const { breaks, replaced } = region.mark;
  const begin = beginMark(name, hashOf(content), { level, breaks, replaced });
  const start = startOf(host, line);
  const end = startOf(host, endLine) + lineAt(host, endLine).length;
  const text =
    host.text.slice(0, start) +
    inBreaks(`${begin}\n${content}${endMark(name)}`, breakAfter(host, line)) +
    host.text.slice(end);
  return refuseChangedHost(host, text, { name, line }) ?? changed('refreshed', text, line);
}

function changed(
  change: MarkdownInsertion['change'],
  text: string,
  line: number,
): MarkdownInsertion {
  return { bytes: new TextEncoder().encode(text), change, line: line + 1 };
}

function inBreaks(text: string, lineBreak: LineBreak): string {
  return lineBreak === '\n' ? text : text.replaceAll('\n', lineBreak);
}

/** The break that ends a line, which all lines of the region have. */
function breakAfter(host: MarkdownHost, line: number): LineBreak {
  const end = startOf(host, line) + lineAt(host, line).length;
  if (host.text.startsWith('\r\n', end)) return '\r\n';
  return host.text[end] === '\r' ? '\r' : '\n';
}
