import { unzipSync } from 'fflate';
import type { Story } from './decide-on-changes.js';
import {
  elementsNamed,
  isElement,
  parseXml,
  printXml,
  type XmlElement,
  type XmlNode,
} from './xml-tree.js';

/** What numbers in a text refer to. */
export interface Package {
  /** Addresses by the part that leads to them and the id there: `document nd_1`. */
  readonly links: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, string>;
}

/**
 * What a reader and a word processor make of a text: its paragraphs with their style, list and
 * runs, and its tables with their rows and cells; whatever the numbers of lists, links and notes.
 * Content controls, bookmarks of ours and the widths of columns are left out.
 */
export function structureOf(
  { main, footnotes }: Story,
  { links, lists }: Package,
): readonly unknown[] {
  const notes = new Map(
    elementsNamed(rootOf(footnotes ?? '<w:footnotes/>').children, 'w:footnote').map((note) => [
      attribute(note, 'id'),
      note.children,
    ]),
  );
  let part = 'document';
  const order = new Map<string, number>();
  const listOf = (num: string) => {
    if (!order.has(num)) order.set(num, order.size);
    return `${lists.get(num) ?? num} ${order.get(num) ?? 0}`;
  };
  const blocks = (nodes: readonly XmlNode[]): unknown[] =>
    nodes.filter(isElement).flatMap((node) => {
      if (node.name === 'w:p') return [paragraph(node)];
      if (node.name === 'w:tbl') return [{ rows: elementsNamed(node.children, 'w:tr').map(row) }];
      if (node.name === 'w:sdt' || node.name === 'w:sdtContent') return blocks(node.children);
      return node.name === 'w:sectPr' ? [printXml([node])] : [];
    });
  const row = (node: XmlElement) => ({
    properties: printXml(elementsNamed(node.children, 'w:trPr')),
    cells: elementsNamed(node.children, 'w:tc').map((cell) => [
      printXml(elementsNamed(cell.children, 'w:tcPr')).replace(/<w:tcW [^>]*>/, ''),
      ...blocks(cell.children),
    ]),
  });
  const paragraph = (node: XmlElement) => ({
    properties: printXml(elementsNamed(node.children, 'w:pPr'))
      .replace(/<w:numId w:val="(\d+)"\/>/g, (_, num: string) => listOf(num))
      .replace(/^<w:pPr><\/w:pPr>$/, ''),
    runs: merged(node.children.filter(isElement).flatMap((each) => runs(each, ''))),
  });
  const runs = (node: XmlElement, link: string): Run[] => {
    if (node.name === 'w:hyperlink') {
      const id = /r:id="([^"]*)"/.exec(node.tag)?.[1] ?? '';
      const target = links.get(`${part} ${id}`) ?? '';
      return node.children.filter(isElement).flatMap((each) => runs(each, target));
    }
    if (node.name === 'w:bookmarkStart') {
      const name = attribute(node, 'name');
      return name.startsWith('_nd_') ? [] : [{ look: '', text: `[${name}]` }];
    }
    if (node.name !== 'w:r') return [];
    const look = link + printXml(elementsNamed(node.children, 'w:rPr'));
    return node.children.filter(isElement).flatMap((each): Run[] => {
      if (each.name === 'w:rPr') return [];
      if (each.name === 'w:t') return [{ look, text: printXml(each.children) }];
      if (each.name !== 'w:footnoteReference') return [{ look, text: printXml([each]) }];
      part = 'footnotes';
      const note = JSON.stringify(blocks(notes.get(attribute(each, 'id')) ?? []));
      part = 'document';
      return [{ look, text: `(${note})` }];
    });
  };
  const [body] = elementsNamed(rootOf(main).children, 'w:body');
  return blocks(body?.children ?? []);
}

interface Run {
  readonly look: string;
  readonly text: string;
}

/** Word processors cut text into runs as they like. */
function merged(all: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of all) {
    const last = joined.at(-1);
    if (last?.look === run.look) joined.splice(-1, 1, { ...last, text: last.text + run.text });
    else joined.push(run);
  }
  return joined;
}

/** The addresses and the kinds of lists of a Word file. */
export function packageOf(docx: Uint8Array, textOf: (name: string) => string): Package {
  const names = Object.keys(unzipSync(docx, { filter: () => true }));
  const text = (pattern: RegExp) =>
    names
      .filter((name) => pattern.test(name))
      .map(textOf)
      .join('');
  const links = names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) =>
      [...textOf(name).matchAll(/<Relationship [^>]*>/g)].map(([tag]) => {
        const part = name.endsWith('footnotes.xml.rels') ? 'footnotes' : 'document';
        const id = / Id="([^"]*)"/.exec(tag)?.[1] ?? '';
        return [`${part} ${id}`, / Target="([^"]*)"/.exec(tag)?.[1] ?? ''] as const;
      }),
    );
  const numbering = text(/numbering\.xml$/);
  const kinds = new Map(
    [
      ...numbering.matchAll(
        /<w:abstractNum [^>]*w:abstractNumId="(\d+)"[\s\S]*?<\/w:abstractNum>/g,
      ),
    ].map(([xml, id = '']) => [id, xml.replace(/ w:abstractNumId="\d+"/, '')]),
  );
  const lists = [
    ...numbering.matchAll(
      /<w:num w:numId="(\d+)"><w:abstractNumId w:val="(\d+)"\/>(.*?)<\/w:num>/gs,
    ),
  ].map(
    ([, num = '', kind = '', more = '']) =>
      [num, `${(kinds.get(kind) ?? '').length}${more}`] as const,
  );
  return { links: new Map(links), lists: new Map(lists) };
}

function rootOf(xml: string): XmlElement {
  const root = parseXml(xml).find(isElement);
  if (root === undefined) throw new Error('no root');
  return root;
}

function attribute(element: XmlElement, name: string): string {
  return new RegExp(` w:${name}="([^"]*)"`).exec(element.tag)?.[1] ?? '';
}
