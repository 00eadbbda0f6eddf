import { attribute, childrenOf, outline, type Element } from './outline.js';

/** A style of a host, as far as it matters to what is put beside its text. */
export interface HostStyle {
  readonly id: string;
  readonly kind: string;
  /** In lower case, as word processors compare it. */
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly isDefault: boolean;
  /** 1 to 9; 10 for text. */
  readonly outlineLevel: number | undefined;
  /** The list that numbers it; 0 takes a number away. */
  readonly num: string | undefined;
  readonly rightToLeft: boolean | undefined;
  /** In half points. */
  readonly fontSize: number | undefined;
}

export interface StyleTable {
  /** In the order of the part. */
  readonly all: readonly HostStyle[];
  readonly byId: ReadonlyMap<string, HostStyle>;
  /** What holds where no style says otherwise. */
  readonly defaults: Pick<HostStyle, 'rightToLeft' | 'fontSize'> & {
    readonly language: string | undefined;
  };
}

export function readStyleTable(xml: string): StyleTable {
  const root = outline(xml, 5);
  const all = childrenOf(root, 'w:style').map((style) => hostStyle(xml, style));
  const [defaults] = childrenOf(root, 'w:docDefaults');
  const run = childrenOf(childrenOf(defaults, 'w:rPrDefault')[0], 'w:rPr')[0];
  const paragraph = childrenOf(childrenOf(defaults, 'w:pPrDefault')[0], 'w:pPr')[0];
  return {
    all,
    // Where an id is there twice, the first one counts.
    byId: new Map(all.map((style) => [style.id, style] as const).toReversed()),
    defaults: {
      rightToLeft: flag(xml, paragraph, 'w:bidi'),
      fontSize: sizeIn(xml, run),
      language: valueOf(xml, run, 'w:lang'),
    },
  };
}

/** What a style or the nearest one that it is based on says of something. */
export function inherited<Value>(
  styles: StyleTable,
  id: string | undefined,
  read: (style: HostStyle) => Value | undefined,
): Value | undefined {
  let style = id === undefined ? undefined : styles.byId.get(id);
  for (let steps = 0; style !== undefined && steps < LONGEST_CHAIN; steps += 1) {
    const value = read(style);
    if (value !== undefined) return value;
    style = style.basedOn === undefined ? undefined : styles.byId.get(style.basedOn);
  }
  return undefined;
}

/** The style of paragraphs that name none. */
export function defaultStyle(styles: StyleTable): HostStyle | undefined {
  const paragraphs = styles.all.filter(({ kind }) => kind === 'paragraph');
  return (
    paragraphs.find((style) => style.isDefault) ?? paragraphs.find(({ name }) => name === 'normal')
  );
}

/** The level of a heading that a style makes, 1 to 9; undefined for text. */
export function headingLevel(styles: StyleTable, id: string | undefined): number | undefined {
  const style = id === undefined ? undefined : styles.byId.get(id);
  if (style?.kind !== 'paragraph') return undefined;
  const named = inherited(styles, id, ({ name }) => HEADING_NAME.exec(name)?.[1]);
  const own = style.outlineLevel ?? (named === undefined ? undefined : Number(named));
  const level = own ?? inherited(styles, id, ({ outlineLevel }) => outlineLevel);
  return level === undefined || level > 9 ? undefined : level;
}

/** Built-in styles are named in English in the file, except by programs that translate them. */
const HEADING_NAME =
  /^(?:heading|заголовок|titre|überschrift|título|titolo|rubrik|overskrift|otsikko|nagłówek|nadpis|naslov|başlık|kop|antraštė|virsraksts|pealkiri|címsor|titlu|заглавие|аталыш|тақырып|sarlavha|سرفصل|عنوان) ?([1-9])$/;

function hostStyle(xml: string, style: Element): HostStyle {
  const [paragraph] = childrenOf(style, 'w:pPr');
  const [run] = childrenOf(style, 'w:rPr');
  const [numbering] = childrenOf(paragraph, 'w:numPr');
  const level = valueOf(xml, paragraph, 'w:outlineLvl');
  return {
    id: attribute(xml, style, 'w:styleId') ?? '',
    kind: attribute(xml, style, 'w:type') ?? 'paragraph',
    name: (valueOf(xml, style, 'w:name') ?? '').toLowerCase().trim(),
    basedOn: valueOf(xml, style, 'w:basedOn'),
    isDefault: ['1', 'true', 'on'].includes(attribute(xml, style, 'w:default') ?? ''),
    outlineLevel: level === undefined ? undefined : Number(level) + 1,
    num: valueOf(xml, numbering, 'w:numId'),
    rightToLeft: flag(xml, paragraph, 'w:bidi'),
    fontSize: sizeIn(xml, run),
  };
}

function valueOf(xml: string, element: Element | undefined, name: string): string | undefined {
  const [child] = childrenOf(element, name);
  return child && attribute(xml, child, 'w:val');
}

function flag(xml: string, element: Element | undefined, name: string): boolean | undefined {
  const [child] = childrenOf(element, name);
  return child && !['0', 'false', 'off'].includes(attribute(xml, child, 'w:val') ?? '');
}

function sizeIn(xml: string, run: Element | undefined): number | undefined {
  const value = Number(valueOf(xml, run, 'w:sz'));
  return value > 0 ? value : undefined;
}

/** A style that is based on itself, through others or not, ends here. */
const LONGEST_CHAIN = 30;
