/** An element with its tags as they were written, so that what is not changed is printed the same. */
export interface XmlElement {
  readonly name: string;
  /** `<w:p w:rsidR="0012">` */
  tag: string;
  children: XmlNode[];
  /** Empty for `<w:p/>`. */
  endTag: string;
}

export type XmlNode = XmlElement | string;

export function parseXml(text: string): XmlNode[] {
  const root: XmlElement = { name: '', tag: '', children: [], endTag: '' };
  const open = [root];
  for (const [token] of text.matchAll(/<[^>]*>|[^<]+/g)) {
    const current = open.at(-1);
    if (current === undefined) throw new Error(`an end tag too many: ${token}`);
    if (!token.startsWith('<') || /^<[?!]/.test(token)) {
      current.children.push(token);
    } else if (token.startsWith('</')) {
      if (token !== `</${current.name}>`) throw new Error(`${token} ends ${current.name}`);
      current.endTag = token;
      open.pop();
    } else {
      const name = /^<([^\s/>]+)/.exec(token)?.[1] ?? '';
      const element: XmlElement = { name, tag: token, children: [], endTag: '' };
      current.children.push(element);
      if (!token.endsWith('/>')) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error('an end tag is missing');
  return root.children;
}

export function printXml(nodes: readonly XmlNode[]): string {
  return nodes
    .map((node) =>
      typeof node === 'string' ? node : node.tag + printXml(node.children) + node.endTag,
    )
    .join('');
}

export function isElement(node: XmlNode | undefined): node is XmlElement {
  return typeof node === 'object';
}

export function elementsNamed(nodes: readonly XmlNode[], name: string): XmlElement[] {
  return nodes.filter(isElement).filter((each) => each.name === name);
}
