import { listing, plural, say, type Message } from '../../model/message.js';
import type { HostHeading } from './host-headings.js';

/** Why nothing was done. The host is as it was. */
interface Refusal {
  /** `edited` when text would be lost that somebody wrote; else the request is at fault. */
  readonly reason: 'place' | 'name' | 'edited' | 'missing' | 'pages';
  readonly message: Message;
  readonly hint: Message;
}

export interface Refused {
  readonly refused: Refusal;
}

export function isRefused(result: object): result is Refused {
  return 'refused' in result;
}

export function notAName(region: string): Refused {
  return refused(
    'name',
    say`\`${region}\` cannot be the name of a region`,
    say`use small letters of English, digits and hyphens, at most 34, as in \`narrative\``,
  );
}

export function placeNeeded(region: string): Refused {
  return refused(
    'place',
    say`the host has no region \`${region}\` yet, and no place for it was given`,
    say`name a heading with --at, or a bookmark or content control, or \`--at end\`; \`napdraft anchors\` lists them`,
  );
}

export function regionMissing(region: string): Refused {
  return refused(
    'missing',
    say`the host has no region \`${region}\``,
    say`list what it has with \`napdraft anchors\``,
  );
}

export function headingNotFound(text: string, headings: readonly HostHeading[]): Refused {
  const message = say`the host has no heading \`${text}\``;
  if (headings.length === 0) {
    return refused('place', message, say`it has no headings; use a bookmark, or \`--at end\``);
  }
  return refused('place', message, say`its headings are ${headingList(headings)}`);
}

export function headingNotUnique(text: string, headings: readonly HostHeading[]): Refused {
  return refused(
    'place',
    say`the host has ${headings.length} headings \`${text}\`: ${headingList(headings)}`,
    say`say which one by its number, \`#2\` for the second`,
  );
}

export function tooFewHeadings(text: string, headings: readonly HostHeading[]): Refused {
  const count = plural(
    headings.length,
    say`the host has only ${headings.length} heading \`${text}\``,
    say`the host has only ${headings.length} headings \`${text}\``,
  );
  return refused('place', say`${count}`, say`they are ${headingList(headings)}`);
}

export function bookmarkNotFound(name: string, names: readonly string[]): Refused {
  return refused('place', say`the host has no bookmark \`${name}\``, among(names));
}

export function controlNotFound(name: string, names: readonly string[]): Refused {
  return refused('place', say`the host has no content control \`${name}\``, among(names));
}

export function controlNotUnique(name: string, count: number): Refused {
  return refused(
    'place',
    say`the host has ${count} content controls \`${name}\``,
    say`give one of them a title of its own, or name another place`,
  );
}

export function placeInside(name: string): Refused {
  return refused(
    'place',
    say`\`${name}\` is in a table, a text box or another part of the host than its text`,
    say`name a place that is in the text itself`,
  );
}

export function placeholderNotFound(text: string, names: readonly string[]): Refused {
  const message = say`the host has no paragraph \`${text}\``;
  if (names.length > 0) return refused('place', message, among(names));
  return refused('place', message, say`write the text into a paragraph of its own in the plan`);
}

export function placeholderNotUnique(text: string, count: number): Refused {
  return refused(
    'place',
    say`the host has ${count} paragraphs \`${text}\``,
    say`give each a text of its own`,
  );
}

export function placeholderNotAlone(text: string): Refused {
  return refused(
    'place',
    say`\`${text}\` stands in a paragraph of the host with other text`,
    say`give it a paragraph of its own`,
  );
}

export function placeholderWithMore(text: string): Refused {
  return refused(
    'place',
    say`the paragraph \`${text}\` holds more than text, such as a note, a picture, a tracked change or the end of a section`,
    say`give the text a paragraph of its own`,
  );
}

/** A deletion of somebody else's paragraph would have to come with the insertion. */
export function placeholderOrChanges(): Refused {
  return refused(
    'place',
    say`a placeholder cannot be replaced by tracked changes`,
    say`put the section without --track the first time; later changes can be tracked`,
  );
}

export function edited(region: string): Refused {
  return refused(
    'edited',
    say`the region \`${region}\` was edited by hand since it was written`,
    say`bring the edits into the data first; with --track what would change in them can be accepted or rejected, with --overwrite they are lost`,
  );
}

/** The reason is that of edits: somebody has to decide. */
export function undecided(region: string, authors: readonly string[]): Refused {
  const names = listing(authors.slice(0, MOST).map(quoted), Math.max(0, authors.length - MOST));
  return refused(
    'edited',
    say`the region \`${region}\` has tracked changes of ${names} that nobody has decided on`,
    say`accept or reject them first; with --overwrite they are lost`,
  );
}

export function pagesOrChanges(): Refused {
  return refused(
    'pages',
    say`turned pages cannot be tracked changes`,
    say`leave out --landscape or --track`,
  );
}

export function hasTurnedPages(region: string): Refused {
  return refused(
    'pages',
    say`the region \`${region}\` has turned pages, which cannot be tracked changes`,
    say`do it without --track`,
  );
}

function among(names: readonly string[]): Message {
  if (names.length === 0)
    return say`it has none with a name; \`napdraft anchors\` lists its headings`;
  return say`it has ${listing(names.slice(0, MOST).map(quoted), Math.max(0, names.length - MOST))}`;
}

function headingList(headings: readonly HostHeading[]) {
  const shown = headings
    .slice(0, MOST)
    .map(({ path, text }) => quoted([...path, text].join(' › ')));
  return listing(shown, Math.max(0, headings.length - MOST));
}

function quoted(text: string): string {
  return `\`${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}\``;
}

function refused(reason: Refusal['reason'], message: Message, hint: Message): Refused {
  return { refused: { reason, message, hint } };
}

const MOST = 12;
const LONGEST = 120;
