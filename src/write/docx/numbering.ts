import type { List } from '../../model/document.js';
import { letterFormat } from './language.js';
import type { ParagraphProperties } from './paragraph.js';
import type { State } from './state.js';

/** How much further in each level of a list is, in twips: seven millimetres. */
export const STEP = 397;

/**
 * The numbering of the items of a list that is in so many others. Every numbered list has a
 * `w:num` of its own, which starts it anew; bullets need none.
 */
export function numberingOf(
  list: List,
  depth: number,
  state: State,
): NonNullable<ParagraphProperties['numbering']> {
  const level = Math.min(depth, DEEPEST);
  if (!list.ordered) return { num: (state.lists.bullets ??= bullets(state)), level };
  const definition = (state.lists.numbered ??= define(NUMBERED_NSID, numberedLevel, state));
  const start = `<w:startOverride w:val="${Math.max(0, list.start)}"/>`;
  const override = `<w:lvlOverride w:ilvl="${level}">${start}</w:lvlOverride>`;
  return { num: instance(definition, override, state), level };
}

function bullets(state: State): number {
  return instance(define(BULLETS_NSID, bulletLevel, state), '', state);
}

function instance(definition: number, override: string, state: State): number {
  const num = state.next.num++;
  const reference = `<w:abstractNumId w:val="${definition}"/>`;
  state.nums.push(`<w:num w:numId="${num}">${reference}${override}</w:num>`);
  return num;
}

type Level = (level: number, state: State) => { readonly format: string; readonly text: string };

function define(nsid: string, levelOf: Level, state: State): number {
  const id = state.next.abstractNum++;
  const levels = Array.from({ length: DEEPEST + 1 }, (_, level) => {
    const { format, text } = levelOf(level, state);
    const indent = `<w:ind w:left="${(level + 1) * STEP}" w:hanging="${STEP}"/>`;
    return (
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
      `<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr>${indent}</w:pPr></w:lvl>`
    );
  });
  const kind = '<w:multiLevelType w:val="hybridMultilevel"/>';
  state.abstractNums.push(
    `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="${nsid}"/>${kind}${levels.join('')}</w:abstractNum>`,
  );
  return id;
}

function bulletLevel(level: number) {
  return { format: 'bullet', text: BULLETS[level % BULLETS.length] ?? '•' };
}

function numberedLevel(level: number, state: State) {
  const number = `%${level + 1}`;
  const kinds = [
    { format: 'decimal', text: `${number}.` },
    { format: letterFormat(state.document.language), text: `${number})` },
    { format: 'lowerRoman', text: `${number}.` },
  ];
  return kinds[level % kinds.length] ?? { format: 'decimal', text: `${number}.` };
}

/** Word processors know nine levels; what is deeper is printed on the last, further in. */
const DEEPEST = 8;

/** Signs that every font has, so that no symbol font is needed. */
const BULLETS = ['•', '–', '▪'];

/** By these word processors know a list again when text is copied to another document. */
const BULLETS_NSID = '4E44000B';
const NUMBERED_NSID = '4E44000D';
export const NUMBERING_IDS: ReadonlySet<string> = new Set([BULLETS_NSID, NUMBERED_NSID]);
