import {
  elementsNamed,
  isElement,
  parseXml,
  printXml,
  type XmlElement,
  type XmlNode,
} from './xml-tree.js';

export type Verdict = 'accept' | 'reject';

/** The two parts that have tracked changes. */
export interface Story {
  readonly main: string;
  /** Undefined where there are none. */
  readonly footnotes: string | undefined;
}

/**
 * Accepts or rejects all tracked changes, as ECMA-376 part 1, 17.13.5 tells what each of them means:
 *
 * - `ins`, `moveTo` around runs: the content was put in; `del`, `moveFrom`: it was taken out;
 * - the same in the `rPr` of a `pPr`: the mark of the paragraph was, so that without it its content
 *   is that of the next paragraph;
 * - the same in a `trPr`: the row was;
 * - `pPrChange`: what the properties were before.
 *
 * A footnote without a reference is none. It shares no code with what writes the changes.
 */
export function decideOnChanges({ main, footnotes }: Story, verdict: Verdict): Story {
  const text = printXml(decideNodes(parseXml(main), verdict));
  if (footnotes === undefined) return { main: text, footnotes };
  const ids = new Set(
    [...text.matchAll(/<w:footnoteReference [^>]*w:id="(\d+)"/g)].map(([, id]) => id),
  );
  const notes = decideNodes(parseXml(footnotes), verdict);
  const [root] = notes.filter(isElement);
  if (root === undefined) throw new Error('no footnotes');
  root.children = root.children.filter((node) => {
    if (!isElement(node) || node.tag.includes(' w:type=')) return true;
    return ids.has(/w:id="(\d+)"/.exec(node.tag)?.[1]);
  });
  return { main: text, footnotes: printXml(notes) };
}

const PUT_IN = ['w:ins', 'w:moveTo'];
const TAKEN_OUT = ['w:del', 'w:moveFrom'];

function goes(name: string, verdict: Verdict): boolean {
  return (verdict === 'accept' ? TAKEN_OUT : PUT_IN).includes(name);
}

function isChange({ name }: XmlElement): boolean {
  return PUT_IN.includes(name) || TAKEN_OUT.includes(name);
}

/** What is inside an element once all is decided on; paragraphs are joined where a mark goes. */
function decideNodes(nodes: readonly XmlNode[], verdict: Verdict): XmlNode[] {
  const left: XmlNode[] = [];
  let joined: XmlNode[] = [];
  let dropped: XmlElement | undefined;
  for (const node of nodes) {
    if (!isElement(node)) {
      left.push(node);
      continue;
    }
    if (node.name === 'w:p') {
      const mark = markOf(node);
      const content = decideNodes(withoutProperties(node), verdict);
      if (mark !== undefined && goes(mark, verdict)) {
        joined.push(...content);
        dropped = node;
        continue;
      }
      left.push(paragraphOf(node, [...joined, ...content], verdict));
      joined = [];
      dropped = undefined;
      continue;
    }
    left.push(...decideElement(node, verdict));
  }
  if (dropped !== undefined) left.push(...ofLast(dropped, joined, verdict, left));
  return left;
}

/** The last paragraph of a text has no other one to go to; it stays unless it has become empty. */
function ofLast(
  paragraph: XmlElement,
  content: XmlNode[],
  verdict: Verdict,
  before: readonly XmlNode[],
): XmlNode[] {
  const isEmpty = content.every((node) => !isElement(node) || node.name.startsWith('w:bookmark'));
  const isOnly = elementsNamed(before, 'w:p').length + elementsNamed(before, 'w:sdt').length === 0;
  return isEmpty && !isOnly ? content : [paragraphOf(paragraph, content, verdict)];
}

function decideElement(element: XmlElement, verdict: Verdict): XmlNode[] {
  if (goes(element.name, verdict)) return [];
  if (isChange(element)) return decideNodes(element.children, verdict);
  if (element.name === 'w:tr' && rowGoes(element, verdict)) return [];
  if (element.name === 'w:trPr') return properties(element, verdict);
  if (verdict === 'reject' && element.name.startsWith('w:del')) return [restored(element)];
  if (element.children.length === 0) return [element];
  const children = decideNodes(element.children, verdict);
  if (element.name === 'w:tbl' && elementsNamed(children, 'w:tr').length === 0) return [];
  if (element.name === 'w:hyperlink' && !children.some(isElement)) return [];
  return [{ ...element, children }];
}

function restored(element: XmlElement): XmlElement {
  const name = { 'w:delText': 'w:t', 'w:delInstrText': 'w:instrText' }[element.name];
  if (name === undefined) return element;
  const tag = element.tag.replace(element.name, name);
  return { ...element, name, tag, endTag: `</${name}>` };
}

function rowGoes(row: XmlElement, verdict: Verdict): boolean {
  const [found] = elementsNamed(row.children, 'w:trPr');
  return (found?.children ?? []).some((each) => isElement(each) && goes(each.name, verdict));
}

function markOf(paragraph: XmlElement): string | undefined {
  const [own] = elementsNamed(paragraph.children, 'w:pPr');
  const [look] = elementsNamed(own?.children ?? [], 'w:rPr');
  return (look?.children ?? []).filter(isElement).find(isChange)?.name;
}

function withoutProperties(paragraph: XmlElement): XmlNode[] {
  return paragraph.children.filter((node) => !isElement(node) || node.name !== 'w:pPr');
}

function paragraphOf(paragraph: XmlElement, content: XmlNode[], verdict: Verdict): XmlElement {
  const own = elementsNamed(paragraph.children, 'w:pPr').flatMap((each) =>
    properties(each, verdict),
  );
  const children = [...own, ...content];
  if (children.length === 0) return { name: 'w:p', tag: '<w:p/>', children: [], endTag: '' };
  const tag = paragraph.tag.replace(/\s*\/>$/, '>');
  return { name: 'w:p', tag, children, endTag: '</w:p>' };
}

/** Properties without what they say of changes; none where they say nothing else. */
function properties(element: XmlElement, verdict: Verdict): XmlNode[] {
  const [change] = elementsNamed(element.children, 'w:pPrChange');
  const [before] = elementsNamed(change?.children ?? [], 'w:pPr');
  const isApart = (node: XmlNode) => isElement(node) && ['w:rPr', 'w:sectPr'].includes(node.name);
  const now = element.children.filter((node) => node !== change);
  const said =
    change !== undefined && verdict === 'reject'
      ? [...(before?.children ?? []), ...now.filter(isApart)]
      : now;
  const children = said.flatMap((node): XmlNode[] => {
    if (!isElement(node)) return [node];
    if (isChange(node)) return [];
    return node.name === 'w:rPr' && element.name === 'w:pPr' ? properties(node, verdict) : [node];
  });
  if (!children.some(isElement) && isChanged(element)) return [];
  return [{ ...element, children }];
}

/** What was empty before there were changes stays as it is. */
function isChanged(element: XmlElement): boolean {
  return element.children.length > 0;
}
