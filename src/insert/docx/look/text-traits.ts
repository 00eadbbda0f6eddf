import { attribute, childrenOf, type Element } from '../outline.js';
import { attributeText } from '../text-of-range.js';
import { difference, formattingIn } from './formatting.js';
import { inheritedByText, type TableFormatting } from './style-formatting.js';
import type { LookSources, Trait } from './trait.js';

/** Where text stands, as far as its look depends on it. */
export interface TextPlace {
  readonly sources: LookSources;
  readonly paragraph: string | undefined;
  readonly table: TableFormatting;
}

/**
 * The look of what is in a paragraph: text with its formatting, and what stands in it besides. Text
 * comes without white space, which programs put on this or that side of a change of formatting.
 */
export function textTraits(
  xml: string,
  content: readonly Element[],
  place: TextPlace,
): readonly Trait[] {
  const { traits, add, mark } = emptyTraits();
  // The depth of fields that text stands in: their results are counted anew by programs.
  let fields = 0;
  const visitRun = (run: Element, link: string | undefined) => {
    let look: string | undefined;
    for (const child of run.children) {
      const kind = child.name === 'w:fldChar' ? attribute(xml, child, 'w:fldCharType') : undefined;
      if (kind === 'begin') fields += 1;
      if (kind === 'end') fields -= 1;
      if (child.name === 'w:instrText') {
        const [word = ''] = contentOf(xml, child).trim().split(/\s/);
        if (word !== '') mark(`field ${word.toUpperCase()}`);
      }
      if (fields > 0) continue;
      if (child.name === 'w:t') {
        look ??= lookOfRun(xml, run, { place, link });
        add(look, contentOf(xml, child));
      } else {
        const thing = thingIn(xml, child);
        if (thing !== undefined) mark(thing);
      }
    }
  };
  const visit = (elements: readonly Element[], link: string | undefined) => {
    for (const element of elements) {
      if (element.name === 'w:r') visitRun(element, link);
      else if (element.name === 'w:hyperlink') {
        visit(element.children, targetOf(xml, element, place.sources));
      } else if (element.name === 'w:sdt') {
        const title = controlTitle(xml, element);
        if (title !== undefined) mark(`control ${title}`);
        visit(
          childrenOf(element, 'w:sdtContent').flatMap(({ children }) => children),
          link,
        );
      } else if (element.name === 'm:oMath' || element.name === 'm:oMathPara') mark('formula');
      else if (TRANSPARENT.has(element.name)) visit(element.children, link);
    }
  };
  visit(content, undefined);
  return traits;
}

/** Traits to be added to; text that looks the same as the text before it is joined to it. */
function emptyTraits() {
  const traits: Trait[] = [];
  let last = NOT_TEXT;
  const add = (look: string, text: string) => {
    const words = text.replace(/\s+/g, '').normalize('NFC');
    if (words === '') return;
    traits.push(look === last ? `${String(traits.pop())}${words}` : `${look}|${words}`);
    last = look;
  };
  const mark = (name: string) => {
    traits.push(`<${name}>`);
    last = NOT_TEXT;
  };
  return { traits, add, mark };
}

/** The title of a content control of somebody else; undefined for those of ours. */
export function controlTitle(xml: string, control: Element): string | undefined {
  const [properties] = childrenOf(control, 'w:sdtPr');
  const [alias] = childrenOf(properties, 'w:alias');
  const title = (alias && attribute(xml, alias, 'w:val')) ?? '';
  return title.startsWith('napdraft:') ? undefined : title;
}

function lookOfRun(
  xml: string,
  run: Element,
  { place, link }: { readonly place: TextPlace; readonly link: string | undefined },
): string {
  const { sources, paragraph, table } = place;
  const [properties] = childrenOf(run, 'w:rPr');
  const [style] = childrenOf(properties, 'w:rStyle');
  const id = style && attribute(xml, style, 'w:val');
  const inherited = inheritedByText(sources.styles, { paragraph, text: id });
  const own = new Map(formattingIn(xml, properties));
  // Programs have styles and colours of their own for links.
  if (link !== undefined) for (const key of ['u', 'color']) own.delete(key);
  const { text, lengths } = difference(own, (key) => [inherited(key), ...table.values(key)]);
  const name = link === undefined ? sources.styles.nameOf('character', id) : `to ${link}`;
  return [name, text, ...lengths].join(';');
}

function targetOf(xml: string, link: Element, { targets }: LookSources): string {
  const id = attribute(xml, link, 'r:id');
  const target = id === undefined ? '' : (targets.get(id) ?? '');
  const anchor = attribute(xml, link, 'w:anchor');
  const address = attributeText(target) + (anchor === undefined ? '' : `#${attributeText(anchor)}`);
  // The same address with and without its path, or with its letters in another code.
  return URL.canParse(address) ? new URL(address).href : address;
}

/** What else can stand in a run, as far as it was put there by a person. */
function thingIn(xml: string, element: Element): string | undefined {
  if (element.name === 'w:br') {
    const type = attribute(xml, element, 'w:type') ?? 'textWrapping';
    return type === 'textWrapping' ? undefined : `${type} break`;
  }
  return THINGS[element.name];
}

const THINGS: Readonly<Record<string, string>> = {
  'w:drawing': 'picture',
  'w:pict': 'picture',
  'mc:AlternateContent': 'picture',
  'w:object': 'object',
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
  'w:sym': 'symbol',
  'w:ruby': 'ruby',
};

const TRANSPARENT: ReadonlySet<string> = new Set(
  ['ins', 'moveTo', 'smartTag', 'fldSimple', 'bdo', 'dir', 'customXml'].map((name) => `w:${name}`),
);

function contentOf(xml: string, { open, close }: Element): string {
  return attributeText(xml.slice(open, close));
}

/** No look of text: what comes after something else is not joined to what was before it. */
const NOT_TEXT = '\n';
