import type { Token } from 'markdown-it';
import { listing, plural, say, type Message, type Plural } from '../../model/message.js';
import { blockAround, type MarkFault } from './find-regions.js';
import type { HostHeading } from './headings.js';
import { startOf } from './host-lines.js';
import { endMark } from './mark.js';
import type { MarkdownHost } from './read-host.js';

/** Why nothing was done. The host is as it was. */
export interface Refusal {
  readonly reason: keyof typeof FAULT_OF;
  /** Whether the request or the file is at fault. */
  readonly fault: 'request' | 'host';
  /** From 1, where it is about a line of the host. */
  readonly line?: number;
  readonly message: Message;
  readonly hint: Message;
  /** The headings that can be meant. */
  readonly candidates?: readonly HostHeading[];
}

export interface Refused {
  readonly refused: Refusal;
}

export function isRefused(result: object): result is Refused {
  return 'refused' in result;
}

export function notText(): Refused {
  return refused(
    'not-text',
    say`the host is not UTF-8 text`,
    say`open it in an editor and save it as UTF-8`,
  );
}

export function tooLarge(): Refused {
  return refused(
    'too-large',
    say`the host is too large to be a plan`,
    say`check that it is the right file, or split it`,
  );
}

export function notAName(region: string): Refused {
  return refused(
    'not-a-name',
    say`\`${region}\` cannot be the name of a region`,
    say`use small letters of English, digits and hyphens, as in \`narrative\``,
  );
}

export function placeNeeded(region: string): Refused {
  return refused(
    'place-needed',
    say`the host has no region \`${region}\` yet, and no place for it was given`,
    say`name the heading that it goes to, or the end of the text`,
  );
}

export function regionMissing(region: string): Refused {
  return refused(
    'region-missing',
    say`the host has no region \`${region}\``,
    say`list what it has with \`napdraft anchors\``,
  );
}

export function headingNotFound(text: string, headings: readonly HostHeading[]): Refused {
  const message = say`the host has no heading \`${text}\``;
  if (headings.length === 0) {
    return refused('heading-not-found', message, say`it has no headings; use the end of the text`);
  }
  const hint = say`its headings are ${headingList(headings)}`;
  return refused('heading-not-found', message, hint, { candidates: headings });
}

export function headingNotUnique(text: string, headings: readonly HostHeading[]): Refused {
  return refused(
    'heading-not-unique',
    say`the host has ${headingCount(headings)} \`${text}\`: ${headingList(headings)}`,
    say`say which one by its number, \`#2\` for the second`,
    { candidates: headings },
  );
}

export function tooFewHeadings(text: string, headings: readonly HostHeading[]): Refused {
  return refused(
    'heading-not-found',
    say`the host has only ${headingCount(headings)} \`${text}\`: ${headingList(headings)}`,
    say`name one of them by its number, from \`#1\``,
    { candidates: headings },
  );
}

export function placeholderNotFound(text: string): Refused {
  return refused(
    'placeholder-not-found',
    say`the host has no paragraph \`${text}\``,
    say`write the text into a paragraph of its own in the plan`,
  );
}

export function placeholderNotUnique(text: string, lines: readonly number[]): Refused {
  return refused(
    'placeholder-not-unique',
    say`the host has ${lines.length} paragraphs \`${text}\``,
    say`give each a text of its own`,
    { line: (lines[1] ?? 0) + 1 },
  );
}

export function placeholderInside(text: string, line: number): Refused {
  return refused(
    'placeholder-inside',
    say`\`${text}\` is in a list, a quotation or a region, or goes over several lines`,
    say`give it a line of its own with blank lines around it`,
    { line: line + 1 },
  );
}

export function placeholderNotAlone(text: string, line: number): Refused {
  return refused(
    'placeholder-inside',
    say`\`${text}\` stands in a paragraph of the host with other text`,
    say`give it a paragraph of its own`,
    { line: line + 1 },
  );
}

export function edited(region: string, line: number): Refused {
  return refused(
    'edited',
    say`the region \`${region}\` on line ${line + 1} was edited by hand since it was written`,
    say`move what was added out of it or into the data; overwriting it loses the edits`,
    { line: line + 1 },
  );
}

export function writtenByNewer(region: string, line: number): Refused {
  return refused(
    'newer-version',
    say`the region \`${region}\` was written by a newer napdraft`,
    say`update napdraft to refresh or remove it`,
    { line: line + 1 },
  );
}

export function damaged(host: MarkdownHost, fault: MarkFault): Refused {
  const { region, line } = fault;
  switch (fault.type) {
    case 'no-begin':
      return refused(
        'marks-damaged',
        say`the region \`${region}\` ends on line ${line + 1}, but its begin mark is missing`,
        say`delete the mark, or take the host from before it was edited`,
        { line: line + 1 },
      );
    case 'repeated':
      return refused(
        'marks-damaged',
        say`a second region \`${region}\` begins on line ${line + 1}`,
        say`delete one of the two, with its marks`,
        { line: line + 1 },
      );
    case 'no-end': {
      const around = blockOfEndMark(host, fault);
      if (around !== undefined) return swallowed(around);
      return refused(
        'marks-damaged',
        say`the region \`${region}\` begins on line ${line + 1}, but its end mark is missing`,
        say`put the line \`${endMark(region)}\` back where the region ends`,
        { line: line + 1 },
      );
    }
  }
}

/** A block that has no end of its own would take the region for its content. */
export function swallowed(block: Token): Refused {
  const [line = 0] = block.map ?? [];
  const hint = say`close it with a line of \`${closing(block)}\``;
  const place = { line: line + 1 };
  if (block.type === 'fence') {
    const message = say`the code block that begins on line ${line + 1} is not closed, so that the region would become a part of it`;
    return refused('swallowed', message, hint, place);
  }
  const message = say`the HTML that begins on line ${line + 1} is not closed, so that the region would become a part of it`;
  return refused('swallowed', message, hint, place);
}

export function wouldChange(line: number): Refused {
  return refused(
    'host-would-change',
    say`with the region in it, the text of the host would be read in another way from line ${line + 1} on`,
    say`choose another place, or close what is left open above it`,
    { line: line + 1 },
  );
}

/** Whether it is the request or the host that has to be mended. */
const FAULT_OF = {
  'not-text': 'host',
  'too-large': 'host',
  'not-a-name': 'request',
  'place-needed': 'request',
  'region-missing': 'request',
  'heading-not-found': 'request',
  'heading-not-unique': 'request',
  'placeholder-not-found': 'request',
  'placeholder-not-unique': 'request',
  'placeholder-inside': 'request',
  edited: 'host',
  'newer-version': 'host',
  'marks-damaged': 'host',
  swallowed: 'host',
  'host-would-change': 'host',
} as const;

function refused(
  reason: keyof typeof FAULT_OF,
  message: Message,
  hint: Message,
  more: Pick<Refusal, 'line' | 'candidates'> = {},
): Refused {
  return { refused: { reason, fault: FAULT_OF[reason], message, hint, ...more } };
}

function headingCount({ length }: readonly HostHeading[]): Plural {
  return plural(length, say`${length} heading`, say`${length} headings`);
}

const LISTED = 12;

function headingList(headings: readonly HostHeading[]) {
  const items = headings.slice(0, LISTED).map(({ text, line }) => say`\`${text}\` (line ${line})`);
  return listing(items, headings.length - items.length);
}

/** The block that an end mark has become the content of. */
function blockOfEndMark(host: MarkdownHost, { region, line }: MarkFault): Token | undefined {
  const at = host.text.indexOf(endMark(region), startOf(host, line));
  if (at === -1) return undefined;
  const lineOfMark = host.starts.findLastIndex((start) => start <= at);
  const around = blockAround(host.blocks, lineOfMark);
  return around?.map != null && around.map[0] < lineOfMark ? around : undefined;
}

/** What ends a block that goes on over blank lines: a fence, a comment, a style sheet. */
function closing({ type, markup, content }: Token): string {
  if (type === 'fence') return markup;
  const [start = ''] = /<(?:!--|\?|!\[CDATA\[|![a-z]|[a-z]+)/i.exec(content) ?? [];
  if (start === '<!--') return '-->';
  if (start === '<?') return '?>';
  if (start === '<![CDATA[') return ']]>';
  if (start.startsWith('<!')) return '>';
  return `</${start.slice(1)}>`;
}
