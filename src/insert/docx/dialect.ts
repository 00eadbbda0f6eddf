/** How a part writes the names of elements. */
export interface Dialect {
  /** Its own prefixes for ours, where they differ. */
  readonly own: ReadonlyMap<string, string>;
  /** Whether it is of the strict kind of ISO/IEC 29500, whose namespaces are others. */
  readonly strict: boolean;
}

/** By the start tag of the root, where word processors declare what they use. */
export function dialectOf(xml: string): Dialect {
  const root = rootTag(xml);
  const own = new Map<string, string>();
  const usual = new Set<string>();
  let strict = false;
  for (const [, prefix = '', double, single] of root.matchAll(DECLARATION)) {
    const uri = double ?? single ?? '';
    strict ||= uri === STRICT_WORD;
    const ours = OURS.get(uri);
    if (ours === undefined) continue;
    if (ours === prefix) usual.add(ours);
    else own.set(prefix, ours);
  }
  for (const [prefix, ours] of own) if (usual.has(ours)) own.delete(prefix);
  return { own, strict };
}

/** The start tag of the root; empty where it is not near the beginning. */
export function rootTag(xml: string): string {
  return ROOT.exec(xml.slice(0, LONGEST_HEAD))?.[0] ?? '';
}

/** The text with other prefixes, in tags only. The prefix of names without one is empty. */
export function renamed(xml: string, prefixes: ReadonlyMap<string, string>): string {
  return xml.replace(TAG, (tag, slash: string, prefix: string | undefined, rest: string) => {
    const name = `<${slash}${prefixed(prefixes, prefix?.slice(0, -1) ?? '')}`;
    // An attribute without a prefix is in no namespace.
    const attributes = rest.replace(
      ATTRIBUTE,
      (_, space: string, before: string, local: string) => {
        return space + prefixed(prefixes, before) + local;
      },
    );
    return tag.startsWith('<?') ? tag : name + attributes;
  });
}

function prefixed(prefixes: ReadonlyMap<string, string>, prefix: string): string {
  const other = prefixes.get(prefix) ?? prefix;
  return other === '' ? '' : `${other}:`;
}

/** WordprocessingML as ISO/IEC 29500 strict has it, in its own namespaces and words. */
export function strictly(xml: string): string {
  return STRICT.reduce((text, [usual, strict]) => text.replaceAll(usual, strict), xml)
    .replace(/(<w:ind [^>]*?)w:left=/g, '$1w:start=')
    .replaceAll('<w:lvlJc w:val="left"/>', '')
    .replace(/<w:(left|right) (w:val="single"[^>]*\/>)/g, (_, side: string, rest: string) =>
      side === 'left' ? `<w:start ${rest}` : `<w:end ${rest}`,
    )
    .replace(/<w:tblLook w:val="[^"]*"/g, '<w:tblLook');
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PURL = 'http://purl.oclc.org/ooxml';
const STRICT_WORD = `${PURL}/wordprocessingml/main`;

const STRICT = [
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', STRICT_WORD],
  [
    `${OFFICE}/relationships/custom-properties`,
    `${PURL}/officeDocument/relationships/customProperties`,
  ],
  [`${OFFICE}/relationships`, `${PURL}/officeDocument/relationships`],
  [`${OFFICE}/custom-properties`, `${PURL}/officeDocument/customProperties`],
  [`${OFFICE}/docPropsVTypes`, `${PURL}/officeDocument/docPropsVTypes`],
] as const;

/** The prefixes that we use, by what they stand for. */
const OURS: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  [STRICT_WORD, 'w'],
  [`${OFFICE}/relationships`, 'r'],
  [`${PURL}/officeDocument/relationships`, 'r'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  [`${OFFICE}/custom-properties`, ''],
  [`${PURL}/officeDocument/customProperties`, ''],
  [`${OFFICE}/docPropsVTypes`, 'vt'],
  [`${PURL}/officeDocument/docPropsVTypes`, 'vt'],
]);

const ROOT = /<[^!?](?:[^>"']|"[^"]*"|'[^']*')*>/;
const DECLARATION = /\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const TAG = /<(\/?)([\w.-]+:)?((?:[^<>"'!?]|"[^"]*"|'[^']*')+>)/g;
const ATTRIBUTE = /(\s)((?!xmlns[:=])[\w.-]+):([\w.-]+\s*=)/g;
/** Word declares thirty namespaces in four kilobytes. */
const LONGEST_HEAD = 65_536;
