import { attribute, childrenOf, type Element } from '../outline.js';

/**
 * What properties say of a look, by what it is about: `b`, `jc`, `left`. Only what a person would
 * set and a reader sees; what word processors write by themselves is not in it.
 */
export type Formatting = ReadonlyMap<string, string>;

export const NO_FORMATTING: Formatting = new Map();

/** Of a `w:rPr`, `w:pPr`, `w:tblPr`, `w:trPr` or `w:tcPr`. */
export function formattingIn(xml: string, properties: Element | undefined): Formatting {
  if (properties === undefined || properties.children.length === 0) return NO_FORMATTING;
  const found = new Map<string, string>();
  for (const child of properties.children) {
    const name = child.name.slice('w:'.length);
    const value = attribute(xml, child, 'w:val');
    if (FLAGS.has(name)) found.set(name, OFF.has(value ?? '') ? '0' : '1');
    else if (VALUES.has(name)) found.set(name, usual(value ?? ''));
    else for (const [key, said] of ATTRIBUTES[name]?.(xml, child) ?? []) found.set(key, said);
  }
  return found;
}

/** What a look has that is not inherited anyway: a text, and lengths in twentieths of a point. */
export interface Difference {
  readonly text: string;
  readonly lengths: readonly number[];
}

/** Word processors write out what is inherited, and round lengths. */
export function difference(
  own: Formatting,
  inherited: (key: string) => readonly string[],
): Difference {
  if (own.size === 0) return NONE;
  const texts: string[] = [];
  const lengths: number[] = [];
  for (const [key, value] of [...own].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const usually = inherited(key);
    if (!LENGTHS.has(key)) {
      if (!usually.includes(value)) texts.push(`${key}=${value}`);
      continue;
    }
    const length = Number(value);
    if (usually.some((each) => Math.abs(Number(each) - length) <= ROUNDING)) continue;
    // LibreOffice says of every heading that it is not indented.
    if (INDENTS.has(key) && length === 0) continue;
    texts.push(key);
    lengths.push(length);
  }
  return { text: texts.join(' '), lengths };
}

/** What holds where nothing is said. */
export function unsaid(key: string): string {
  return UNSAID[key] ?? '0';
}

const NONE: Difference = { text: '', lengths: [] };

const FLAGS: ReadonlySet<string> = new Set(
  'b bCs i iCs strike dstrike caps smallCaps vanish keepNext pageBreakBefore bidi tblHeader cantSplit bidiVisual'.split(
    ' ',
  ),
);
const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off']);
const VALUES: ReadonlySet<string> = new Set(
  'u vertAlign color highlight sz position jc outlineLvl vAlign textDirection gridSpan'.split(' '),
);

type Said = readonly (readonly [key: string, value: string])[];

const ATTRIBUTES: Readonly<Record<string, (xml: string, element: Element) => Said>> = {
  ind: (xml, element) => {
    const of = (...names: readonly string[]) => firstOf(xml, element, names);
    const hanging = of('w:hanging');
    const first = hanging === undefined ? of('w:firstLine') : String(-Number(hanging));
    return said({ left: of('w:left', 'w:start'), right: of('w:right', 'w:end'), first });
  },
  spacing: (xml, element) => {
    const of = (name: string) => attribute(xml, element, name);
    const [before, after, line, letters] = ['before', 'after', 'line', 'val'].map((name) =>
      of(`w:${name}`),
    );
    return said({ before, after, line, letters });
  },
  rFonts: (xml, element) => said({ font: firstOf(xml, element, ['w:ascii', 'w:hAnsi']) }),
  shd: (xml, element) => said({ shd: usual(attribute(xml, element, 'w:fill') ?? 'auto') }),
  numPr: (xml, element) => {
    const [num] = childrenOf(element, 'w:numId');
    const id = num && attribute(xml, num, 'w:val');
    return id === undefined ? [] : said({ numbered: id === '0' ? '0' : '1' });
  },
  pBdr: (xml, element) => said({ border: bordersIn(xml, element).join('+') }),
  trHeight: (xml, element) => said({ height: firstOf(xml, element, ['w:val']) }),
  vMerge: (xml, element) => said({ vMerge: attribute(xml, element, 'w:val') ?? 'continue' }),
};

/** `top:single`; lines that are not drawn are left out. */
export function bordersIn(xml: string, borders: Element | undefined): readonly string[] {
  return (borders?.children ?? []).flatMap((side) => {
    const line = attribute(xml, side, 'w:val') ?? 'nil';
    return line === 'nil' || line === 'none' ? [] : `${side.name.slice('w:'.length)}:${line}`;
  });
}

function said(values: Readonly<Record<string, string | undefined>>): Said {
  return Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
}

function firstOf(xml: string, element: Element, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = attribute(xml, element, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The same said in another way: the sides of the strict kind, colours in capitals. */
function usual(value: string): string {
  return SAME[value] ?? value.toLowerCase();
}

const SAME: Readonly<Record<string, string>> = { left: 'start', right: 'end', distribute: 'both' };

const UNSAID: Readonly<Record<string, string>> = {
  u: 'none',
  vertAlign: 'baseline',
  color: 'auto',
  highlight: 'none',
  shd: 'auto',
  border: '',
  jc: 'start',
  outlineLvl: '9',
  vAlign: 'top',
  textDirection: 'lrtb',
  gridSpan: '1',
  line: '240',
  sz: '20',
};

const INDENTS: ReadonlySet<string> = new Set(['left', 'right', 'first']);
const LENGTHS: ReadonlySet<string> = new Set([
  ...INDENTS,
  ...['before', 'after', 'line', 'letters', 'height'],
]);

/** In twentieths of a point; LibreOffice counts in hundredths of a millimetre. */
const ROUNDING = 2;
