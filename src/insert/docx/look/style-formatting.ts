import { attribute, childrenOf, outline, type Element } from '../outline.js';
import { partText, type ReadonlyParts } from '../parts.js';
import { relatedPart } from '../relationships.js';
import { bordersIn, formattingIn, unsaid, type Formatting } from './formatting.js';

/** What the styles of a host say of the look of what has no look of its own. */
export interface StyleFormatting {
  /** What word processors know a style by, whatever its id; empty for the usual style of a kind. */
  readonly nameOf: (kind: StyleKind, id: string | undefined) => string;
  /** What text or a paragraph has from its style, the ones that this is based on, or the host. */
  readonly inherited: (kind: StyleKind, id: string | undefined, key: string) => string | undefined;
  /** What a table gives to what is in it, in whichever of its rows and columns. */
  readonly ofTable: (id: string | undefined) => TableFormatting;
}

type StyleKind = 'paragraph' | 'character' | 'table';

export interface TableFormatting {
  readonly values: (key: string) => readonly string[];
  readonly borders: ReadonlySet<string>;
}

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly isDefault: boolean;
  readonly own: Formatting;
  /** Of a table, also for its first row, its last column and so on. */
  readonly conditional: readonly Formatting[];
  readonly borders: readonly string[];
}

export function readStyleFormatting(parts: ReadonlyParts, main: string): StyleFormatting {
  const part = relatedPart(parts, main, 'styles');
  const xml = part === undefined || !parts.has(part) ? '<w:styles/>' : partText(parts, part);
  const root = outline(xml, DEPTH);
  const styles = new Map<string, Style>();
  const usual = new Map<string, string>();
  for (const element of childrenOf(root, 'w:style')) {
    const id = attribute(xml, element, 'w:styleId') ?? '';
    const style = styleIn(xml, element);
    const kind = attribute(xml, element, 'w:type') ?? 'paragraph';
    styles.set(id, style);
    if (style.isDefault) usual.set(kind, id);
  }
  const defaults = defaultsIn(xml, root);
  const chainOf = (id: string | undefined) => chain(styles, id);
  return {
    nameOf: (kind, id) => {
      if (id === undefined || id === usual.get(kind)) return '';
      const name = styles.get(id)?.name ?? id.toLowerCase();
      // LibreOffice makes the usual style of a host that has none.
      return name === 'normal' ? '' : name;
    },
    inherited: (kind, id, key) => {
      const found = chainOf(id ?? usual.get(kind)).find(({ own }) => own.has(key));
      return found?.own.get(key) ?? (kind === 'character' ? undefined : defaults.get(key));
    },
    ofTable: (id) => tableFormatting(chainOf(id ?? usual.get('table'))),
  };
}

function tableFormatting(styles: readonly Style[]): TableFormatting {
  const all = styles.flatMap(({ own, conditional }) => [own, ...conditional]);
  return {
    values: (key) => all.flatMap((each) => each.get(key) ?? []),
    borders: new Set(styles.flatMap(({ borders }) => borders)),
  };
}

function styleIn(xml: string, style: Element): Style {
  const [name] = childrenOf(style, 'w:name');
  const [basedOn] = childrenOf(style, 'w:basedOn');
  const conditional = childrenOf(style, 'w:tblStylePr');
  return {
    name: ((name && attribute(xml, name, 'w:val')) ?? '').toLowerCase().trim(),
    basedOn: basedOn && attribute(xml, basedOn, 'w:val'),
    isDefault: ['1', 'true', 'on'].includes(attribute(xml, style, 'w:default') ?? ''),
    own: allIn(xml, style),
    conditional: conditional.map((each) => allIn(xml, each)),
    borders: [style, ...conditional].flatMap((each) => tableBorders(xml, each)),
  };
}

function allIn(xml: string, holder: Element): Formatting {
  const properties = ['w:pPr', 'w:rPr', 'w:tcPr', 'w:trPr'].flatMap((name) =>
    childrenOf(holder, name),
  );
  return new Map(properties.flatMap((each) => [...formattingIn(xml, each)]));
}

/** `single`, of any side. */
function tableBorders(xml: string, holder: Element): readonly string[] {
  const table = childrenOf(childrenOf(holder, 'w:tblPr')[0], 'w:tblBorders')[0];
  const cell = childrenOf(childrenOf(holder, 'w:tcPr')[0], 'w:tcBorders')[0];
  return linesOf([...bordersIn(xml, table), ...bordersIn(xml, cell)]);
}

export function linesOf(borders: readonly string[]): readonly string[] {
  return borders.map((border) => border.slice(border.indexOf(':') + 1));
}

function defaultsIn(xml: string, root: Element): Formatting {
  const [defaults] = childrenOf(root, 'w:docDefaults');
  const of = (name: 'w:pPr' | 'w:rPr') =>
    formattingIn(xml, childrenOf(childrenOf(defaults, `${name}Default`)[0], name)[0]);
  return new Map([...of('w:pPr'), ...of('w:rPr')]);
}

/** A style and those that it is based on. */
function chain(styles: ReadonlyMap<string, Style>, id: string | undefined): readonly Style[] {
  const found: Style[] = [];
  let style = styles.get(id ?? '');
  while (style !== undefined && found.length < LONGEST_CHAIN) {
    found.push(style);
    style = styles.get(style.basedOn ?? '');
  }
  return found;
}

/** What text in a paragraph has where nothing else is said. */
export function inheritedByText(
  styles: StyleFormatting,
  {
    paragraph,
    text,
  }: { readonly paragraph: string | undefined; readonly text?: string | undefined },
): (key: string) => string {
  return (key) =>
    (text === undefined ? undefined : styles.inherited('character', text, key)) ??
    styles.inherited('paragraph', paragraph, key) ??
    unsaid(key);
}

export const NO_TABLE: TableFormatting = { values: () => [], borders: new Set() };

/** Down to the sides of borders in the properties of a row of a table style. */
const DEPTH = 6;
/** A style that is based on itself, through others or not, ends here. */
const LONGEST_CHAIN = 30;
