import { strToU8, zipSync, type Zippable } from 'fflate';
import { renamed, strictly } from '../../../src/insert/docx/dialect.js';

/** What a host of a test is like. Everything that is not said is as Word does it. */
export interface HostTraits {
  /** `russian` has the ids that a Russian Word gives, `none` has no styles at all. */
  readonly styles?: 'usual' | 'russian' | 'outline' | 'none';
  /** How the chapters get their numbers. */
  readonly numbers?: 'none' | 'style' | 'own';
  readonly footnotes?: boolean;
  readonly tables?: boolean;
  readonly control?: 'none' | 'block' | 'line' | 'chapter';
  /** A table of contents made of a field that reaches over its lines. */
  readonly contents?: boolean;
  /** A title page and page numbers that begin anew, in a section of its own. */
  readonly sections?: boolean;
  readonly columns?: boolean;
  readonly rightToLeft?: boolean;
  readonly tracked?: boolean;
  readonly properties?: 'none' | 'own' | 'empty';
  readonly prefix?: 'w' | 'ns0' | '';
  readonly strict?: boolean;
  readonly encoding?: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';
  readonly main?: string;
  readonly lineBreaks?: boolean;
  /** Blocks at the end of the second chapter. */
  readonly more?: string;
}

/** The headings of every host, by chapter. */
export const CHAPTERS = ['Общие положения', 'Women, peace & security', 'Monitoring'] as const;

export function hostOf(traits: HostTraits = {}): Uint8Array {
  const main = traits.main ?? 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const name = main.slice(folder.length);
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(traits, main, folder),
    '_rels/.rels': packageRelationships(traits, main),
    [main]: documentXml(traits),
    [`${folder}_rels/${name}.rels`]: relationships(traits),
    [`${folder}settings.xml`]: `<w:settings ${SPACES}><w:zoom w:percent="100"/></w:settings>`,
    ...(traits.styles === 'none' ? {} : { [`${folder}styles.xml`]: stylesXml(traits) }),
    ...(traits.numbers === undefined || traits.numbers === 'none'
      ? {}
      : { [`${folder}numbering.xml`]: NUMBERING }),
    ...(traits.footnotes === true ? { [`${folder}footnotes.xml`]: FOOTNOTES } : {}),
    ...(traits.properties === 'own' ? { 'docProps/custom.xml': PROPERTIES } : {}),
    ...(traits.properties === 'empty' ? { 'docProps/custom.xml': EMPTY_PROPERTIES } : {}),
  };
  const files: Zippable = {};
  for (const [path, text] of Object.entries(parts))
    files[path] = [bytesOf(text, traits), { level: 9 }];
  // A picture, stored as many programs do, and an entry that no other one refers to.
  files[`${folder}media/image1.png`] = [PICTURE, { level: 0, mtime: '2019-05-04T10:20:30' }];
  files['docProps/thumbnail.bin'] = [PICTURE, { level: 6, mtime: '2020-01-02T03:04:06' }];
  return zipSync(files, { mtime: '2021-06-07T08:09:10' });
}

function bytesOf(
  xml: string,
  { strict, prefix = 'w', encoding = 'utf-8', lineBreaks }: HostTraits,
) {
  let text = `<?xml version="1.0" encoding="${encoding.startsWith('utf-16') ? 'UTF-16' : 'UTF-8'}"?>\r\n${xml}`;
  if (strict === true) text = strictly(text);
  if (prefix !== 'w') {
    text = renamed(text, new Map([['w', prefix]])).replace(
      'xmlns:w=',
      prefix === '' ? 'xmlns=' : `xmlns:${prefix}=`,
    );
  }
  if (lineBreaks === true) text = text.replaceAll('><w:', '>\r\n  <w:');
  if (encoding === 'utf-8') return strToU8(text);
  if (encoding === 'utf-8-bom') return strToU8(`\ufeff${text}`);
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
  return Uint8Array.from(encoding === 'utf-16be' ? wide.swap16() : wide);
}

function documentXml(traits: HostTraits): string {
  const [general, security, monitoring] = CHAPTERS;
  const body = [
    traits.sections === true
      ? `${text('NATIONAL PLAN')}<w:p><w:pPr>${TITLE_SECTION}</w:pPr></w:p>`
      : '',
    traits.contents === true ? CONTENTS : '',
    heading(general, traits),
    text(`The plan is founded on the law. ${LONG}`),
    traits.tables === true ? TABLE : '',
    traits.tables === true ? TABLE : '',
    traits.footnotes === true ? NOTED : '',
    traits.tracked === true ? TRACKED : '',
    chapter(heading(security, traits) + MARKED + text(LONG) + text(LONG), traits),
    traits.control === 'block' ? control('<w:p><w:r><w:t>Put it here</w:t></w:r></w:p>') : '',
    traits.control === 'line' ? `<w:p>${control('<w:r><w:t>here</w:t></w:r>')}</w:p>` : '',
    traits.more ?? '',
    heading(monitoring, traits),
    text(LONG),
    lastSection(traits),
  ];
  return `<w:document ${SPACES}><w:body>${body.join('')}</w:body></w:document>`;
}

function chapter(blocks: string, { control: kind }: HostTraits): string {
  return kind === 'chapter' ? control(blocks) : blocks;
}

function control(content: string): string {
  return `<w:sdt><w:sdtPr><w:alias w:val="WPS section"/><w:tag w:val="wps"/><w:id w:val="4711"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

function heading(title: string, { styles = 'usual', numbers }: HostTraits): string {
  const style = styles === 'none' ? '' : `<w:pStyle w:val="${STYLE_IDS[styles]}"/>`;
  const own = numbers === 'own' ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>' : '';
  const outline = styles === 'none' ? '<w:outlineLvl w:val="0"/>' : '';
  const words = title.replace('&', '&amp;');
  return `<w:p><w:pPr>${style}${own}${outline}</w:pPr><w:bookmarkStart w:id="${title.length}" w:name="_Toc${title.length}"/><w:r><w:t xml:space="preserve">${words.slice(0, 5)}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${words.slice(5)}</w:t></w:r><w:bookmarkEnd w:id="${title.length}"/></w:p>`;
}

function text(words: string): string {
  return `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
}

function lastSection({ sections, columns }: HostTraits): string {
  const title = sections === true ? '<w:pgNumType w:start="1"/>' : '';
  const cols = columns === true ? '<w:cols w:num="2" w:space="400"/>' : '';
  return `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/>${title}${cols}</w:sectPr>`;
}

function stylesXml({ styles = 'usual', numbers, rightToLeft }: HostTraits): string {
  const id = STYLE_IDS[styles];
  const numbered = numbers === 'style' ? '<w:numPr><w:numId w:val="7"/></w:numPr>' : '';
  const bidi = rightToLeft === true ? '<w:pPr><w:bidi/></w:pPr>' : '';
  const name =
    styles === 'outline' ? 'Глава плана' : styles === 'russian' ? 'heading 1' : 'Heading 1';
  return (
    `<w:styles ${SPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/>${bidi}</w:style>` +
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="a"/><w:pPr>${numbered}<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>` +
    `<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/></w:style>` +
    `<w:style w:type="table" w:styleId="PlanGrid"><w:name w:val="Сетка плана"/><w:basedOn w:val="a1"/></w:style></w:styles>`
  );
}

const STYLE_IDS = { usual: 'Heading1', russian: '1', outline: 'af3', none: '' } as const;

function contentTypes(traits: HostTraits, main: string, folder: string): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${type}"/>`;
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/octet-stream"/>' +
    override(main, `${word}.document.main+xml`) +
    override(`${folder}settings.xml`, `${word}.settings+xml`) +
    (traits.styles === 'none' ? '' : override(`${folder}styles.xml`, `${word}.styles+xml`)) +
    (hasNumbering(traits) ? override(`${folder}numbering.xml`, `${word}.numbering+xml`) : '') +
    (traits.footnotes === true ? override(`${folder}footnotes.xml`, `${word}.footnotes+xml`) : '') +
    (hasProperties(traits)
      ? override(
          'docProps/custom.xml',
          'application/vnd.openxmlformats-officedocument.custom-properties+xml',
        )
      : '') +
    '</Types>'
  );
}

function packageRelationships(traits: HostTraits, main: string): string {
  const properties = `<Relationship Id="rId9" Type="${OFFICE}/relationships/custom-properties" Target="docProps/custom.xml"/>`;
  return `<Relationships xmlns="${PACKAGES}"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="/${main}"/>${hasProperties(traits) ? properties : ''}</Relationships>`;
}

function relationships(traits: HostTraits): string {
  const one = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/relationships/${kind}" Target="${target}"/>`;
  return `<Relationships xmlns="${PACKAGES}">${[
    traits.styles === 'none' ? '' : one(1, 'styles', 'styles.xml'),
    one(2, 'settings', 'settings.xml'),
    hasNumbering(traits) ? one(3, 'numbering', 'numbering.xml') : '',
    traits.footnotes === true ? one(4, 'footnotes', 'footnotes.xml') : '',
    one(5, 'image', 'media/image1.png'),
  ].join('')}</Relationships>`;
}

function hasNumbering({ numbers = 'none' }: HostTraits): boolean {
  return numbers !== 'none';
}

function hasProperties({ properties = 'none' }: HostTraits): boolean {
  return properties !== 'none';
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGES = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships"`;

const LONG =
  'Women take part in the decisions on peace and security at all levels, in the capital and in the villages.';

const CELL =
  '<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc>';
const TABLE = `<w:tbl><w:tblPr><w:tblStyle w:val="PlanGrid"/><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr>${CELL}${CELL}</w:tr></w:tbl>`;

const NOTED =
  '<w:p><w:r><w:t>A law</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>';
const FOOTNOTES = `<w:footnotes ${SPACES}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> No. 87 of 2008</w:t></w:r></w:p></w:footnote></w:footnotes>`;

const TRACKED =
  '<w:p><w:ins w:id="901" w:author="A" w:date="2020-01-01T00:00:00Z"><w:r><w:t>new</w:t></w:r></w:ins><w:del w:id="902" w:author="A" w:date="2020-01-01T00:00:00Z"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>';

/** A bookmark of the ministry's own around a paragraph, which ends between two. */
const MARKED =
  '<w:p><w:bookmarkStart w:id="33" w:name="section_wps"/><w:r><w:t>Here follows the section.</w:t></w:r></w:p><w:bookmarkEnd w:id="33"/>';

const CONTENTS = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${CHAPTERS[2]}</w:t></w:r></w:p><w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>${CHAPTERS[2]}</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

const TITLE_SECTION =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/><w:titlePg/></w:sectPr>';

const NUMBERING = `<w:numbering ${SPACES}><w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`;

const PROPERTIES = `<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">\n  <property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Registry"><vt:lpwstr>№ 159-р</vt:lpwstr></property>\n</Properties>`;
const EMPTY_PROPERTIES = `<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes"/>`;

/** Bytes that do not deflate. */
const PICTURE = Uint8Array.from(
  { length: 4000 },
  (_, index) => (index * 7919 + (index >> 3) * 31) & 255,
);
