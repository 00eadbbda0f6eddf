/**
 * The lines that a region of ours begins and ends with in a Markdown text: comments, which no
 * reader shows.
 *
 *   <!-- napdraft:narrative begin v1 hash=8d969eef6ecad3c2 level=3 breaks=1+2 -->
 *   <!-- napdraft:narrative end -->
 *
 * A region in the place of a line, such as `{{section}}`, has that line in its mark, too.
 */
export type Mark = BeginMark | EndMark;

export interface BeginMark {
  readonly type: 'begin';
  readonly region: string;
  readonly version: number;
  /** Of the text as it was written; what is missing or was tampered with is undefined. */
  readonly hash: string | undefined;
  /** The level of the topmost heading in the region. */
  readonly level: number | undefined;
  readonly breaks: Breaks;
  /** The line in whose place the region stands, without its break. */
  readonly replaced?: string | undefined;
}

interface EndMark {
  readonly type: 'end';
  readonly region: string;
}

/** How many line breaks were added on both sides of a region, outside its marks. */
export interface Breaks {
  readonly before: number;
  readonly after: number;
}

/** The version that this program writes, and the only one that it understands. */
export const MARK_VERSION = 1;

/** A region is named as records are: `narrative`, `area-2`. */
export function isRegionName(name: string): boolean {
  return name.length <= 64 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}

export function beginMark(region: string, hash: string, written: WrittenMark): string {
  const { level, breaks, replaced } = written;
  const fields = [
    `hash=${hash}`,
    `level=${level}`,
    `breaks=${breaks.before}+${breaks.after}`,
    ...(replaced === undefined ? [] : [`replaced=${Buffer.from(replaced).toString('base64url')}`]),
  ];
  return `<!-- napdraft:${region} begin v${MARK_VERSION} ${fields.join(' ')} -->`;
}

/** What a begin mark says of a region besides its name and its text. */
interface WrittenMark extends Pick<BeginMark, 'breaks' | 'replaced'> {
  readonly level: number;
}

export function endMark(region: string): string {
  return `<!-- napdraft:${region} end -->`;
}

/** The mark that a line is; the line is without its break. */
export function readMark(line: string): Mark | undefined {
  const [, region, version, fields = ''] = MARK.exec(line) ?? [];
  if (region === undefined || !isRegionName(region)) return undefined;
  if (version === undefined) return { type: 'end', region };
  const [, before = '0', after = '0'] = /^([0-2])\+([0-2])$/.exec(field(fields, 'breaks')) ?? [];
  return {
    type: 'begin',
    region,
    version: Number(version),
    hash: /^[0-9a-f]{16}$/.exec(field(fields, 'hash'))?.[0],
    level: LEVELS.find((level) => String(level) === field(fields, 'level')),
    breaks: { before: Number(before), after: Number(after) },
    ...(fields.includes(' replaced=')
      ? { replaced: Buffer.from(field(fields, 'replaced'), 'base64url').toString('utf8') }
      : {}),
  };
}

const MARK =
  /^ {0,3}<!-- napdraft:([a-z0-9-]+) (?:begin v(\d{1,4})((?: [a-z]+=[^\s>]*)*)|end) -->[ \t]*$/;

const LEVELS = [1, 2, 3, 4, 5, 6];

function field(fields: string, name: string): string {
  const start = ` ${name}=`;
  const at = fields.indexOf(start);
  return at === -1 ? '' : (fields.slice(at + start.length).split(' ')[0] ?? '');
}
