import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { CHAPTERS, hostOf, type HostTraits } from './host.js';

/** Hosts with what makes plans of ministries hard to change, by what it is. */
export const TROUBLED_HOSTS: Readonly<Record<string, () => Uint8Array>> = {
  'ids of a Russian Word': () => hostOf({ styles: 'russian', tables: true }),
  'heading styles of another name': () => hostOf({ styles: 'outline' }),
  'no styles at all': () => hostOf({ styles: 'none' }),
  'chapters numbered by their style': () => hostOf({ styles: 'russian', numbers: 'style' }),
  'chapters numbered one by one': () => hostOf({ numbers: 'own' }),
  footnotes: () => hostOf({ footnotes: true }),
  'tables of its own style': () => hostOf({ tables: true, styles: 'russian' }),
  'a content control': () => hostOf({ control: 'block' }),
  'a content control in a line': () => hostOf({ control: 'line' }),
  'a chapter in a content control': () => hostOf({ control: 'chapter' }),
  'a table of contents': () => hostOf({ contents: true }),
  'a title page and pages that count anew': () => hostOf({ sections: true }),
  columns: () => hostOf({ columns: true, tables: true }),
  'text from right to left': () => hostOf({ rightToLeft: true }),
  'tracked changes': () => hostOf({ tracked: true, footnotes: true }),
  'properties of its own': () => hostOf({ properties: 'own' }),
  'a part for properties without any': () => hostOf({ properties: 'empty' }),
  'another prefix': () => hostOf({ prefix: 'ns0', footnotes: true, properties: 'own' }),
  'the strict kind': () => hostOf({ strict: true, footnotes: true, properties: 'own' }),
  'UTF-16': () => hostOf({ encoding: 'utf-16le', properties: 'empty' }),
  'UTF-16 with the high byte first': () => hostOf({ encoding: 'utf-16be', footnotes: true }),
  'a mark of the byte order': () => hostOf({ encoding: 'utf-8-bom' }),
  'a main part of another name': () => hostOf({ main: 'content/text.xml', numbers: 'style' }),
  'line breaks between its tags': () => hostOf({ lineBreaks: true, tables: true }),
  'a text box, and the same for old programs': () => withBlocks(TEXT_BOX),
  'tables in tables': () => withBlocks(`${nestedTable(4)}<w:p/>`),
  'a table right before the place': () => withBlocks(`<w:p/>${nestedTable(1)}`),
  'comments over several paragraphs': () => withBlocks(COMMENTED),
  'bookmarks over several blocks': () => withBlocks(BOOKMARKED),
  'text that some may edit': () => withBlocks(PERMITTED),
  'text that was moved': () => withBlocks(MOVED),
  'a field over several paragraphs': () => withBlocks(LONG_FIELD),
  'a paragraph of half a megabyte': () =>
    withBlocks(paragraph('Peace and security. '.repeat(26_000))),
  'a formula': () => withBlocks(FORMULA),
  'smart tags and XML of its own': () => withBlocks(SMART),
  'a frame': () =>
    withBlocks(
      '<w:p><w:pPr><w:framePr w:w="2000" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="margin"/></w:pPr><w:r><w:t>In a frame</w:t></w:r></w:p>',
    ),
  'headings in a table': () => withBlocks(`${HEADING_IN_TABLE}<w:p/>`),
  'empty headings': () => withBlocks(EMPTY_HEADINGS.repeat(3)),
  'an imported part': () =>
    withPart('word/import.html', '<html><body><p>Imported</p></body></html>', {
      kind: 'aFChunk',
      type: 'text/html',
      block: (id) => `<w:altChunk r:id="${id}"/>`,
    }),
  'a section that ends in its last paragraph': () =>
    edited((xml) =>
      xml.replace(
        /(<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:sectPr>)<\/w:body>/,
        `<w:p><w:pPr>$1</w:pPr></w:p>$1</w:body>`,
      ),
    ),
  'no properties of sections': () =>
    edited((xml) => xml.replace(/<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:sectPr>/g, '')),
  'a grid of lines': () =>
    edited((xml) =>
      xml.replaceAll('</w:sectPr>', '<w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>'),
    ),
  'no text at all': () =>
    edited((xml) => xml.replace(/<w:body>.*<\/w:body>/s, '<w:body></w:body>')),
  'a background': () =>
    edited((xml) => xml.replace('<w:body>', '<w:background w:color="FFFFCC"/><w:body>')),
  'comments, instructions and CDATA of XML': () =>
    edited((xml) =>
      xml
        .replace('<w:body>', '<w:body><!-- <w:p> > --><?mso-application progid="Word.Document"?>')
        .replace('Monitoring', '<![CDATA[Monitoring]]>'),
    ),
  'single quotation marks': () =>
    edited((xml) =>
      xml.replace(/(<w:(?:p|r|t|pPr|pStyle|bookmarkEnd|pgSz)\s[^>"']*)"([^"']*)"/g, "$1'$2'"),
    ),
  'references to characters': () =>
    edited((xml) => xml.replaceAll('Women', '&#87;omen').replaceAll('law', '&#x6C;aw')),
  'empty styles': () => withText('word/styles.xml', () => `<w:styles xmlns:w="${WORD}"/>`),
  'styles of which none is the usual one': () =>
    withText('word/styles.xml', (xml) => xml.replaceAll(' w:default="1"', '')),
  'no settings': () => without('word/settings.xml', 'settings'),
  'lists whose definitions are missing': () =>
    edited((xml) =>
      xml
        .replace(
          '</w:body>',
          '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="12"/></w:numPr></w:pPr></w:p></w:body>',
        )
        .replace(/(<w:sectPr>.*<\/w:sectPr>)(.*)(<\/w:body>)/s, '$2$1$3'),
    ),
  'definitions of lists with pictures': () =>
    withText(
      'word/numbering.xml',
      (xml) =>
        xml
          .replace(
            '<w:abstractNum ',
            '<w:numPicBullet w:numPicBulletId="0"><w:pict/></w:numPicBullet><w:abstractNum ',
          )
          .replace('</w:numbering>', '<w:numIdMacAtCleanup w:val="5"/></w:numbering>'),
      { numbers: 'style' },
    ),
  'a part for footnotes without any': () =>
    withText('word/footnotes.xml', () => `<w:footnotes xmlns:w="${WORD}"/>`, { footnotes: true }),
  'protection against editing': () =>
    withText('word/settings.xml', (xml) =>
      xml.replace(
        '</w:settings>',
        '<w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>',
      ),
    ),
  macros: () => withMacros(),
  'a header for the first page': () =>
    withPart(
      'word/header1.xml',
      `<w:hdr xmlns:w="${WORD}"><w:p><w:bookmarkStart w:id="1500" w:name="inHeader"/><w:r><w:t>PLAN</w:t></w:r><w:bookmarkEnd w:id="1500"/></w:p></w:hdr>`,
      {
        kind: 'header',
        type: `${TYPE}.header+xml`,
        section: (id) => `<w:headerReference w:type="first" r:id="${id}"/>`,
      },
    ),
  'ids of paragraphs': () =>
    edited((xml) =>
      xml
        .replace(
          '<w:document ',
          '<w:document xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14" ',
        )
        .replaceAll('<w:p>', '<w:p w14:paraId="1A2B3C4D" w14:textId="77777777">'),
    ),
  'links that go from the root': () =>
    withText('word/_rels/document.xml.rels', (xml) =>
      xml.replace('Target="styles.xml"', 'Target="/word/styles.xml"'),
    ),
};

/** Where a section is put into any of them. */
export const CHAPTER = CHAPTERS[1];

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

type Files = Record<string, Uint8Array>;

function withText(
  part: string,
  edit: (xml: string) => string,
  traits: HostTraits = {},
): Uint8Array {
  return changed(traits, (files) => {
    const before = strFromU8(files[part] ?? new Uint8Array());
    const after = edit(before);
    if (after === before) throw new Error(`nothing was changed in ${part}`);
    files[part] = strToU8(after);
  });
}

function changed(traits: HostTraits, change: (files: Files) => void): Uint8Array {
  const files: Files = unzipSync(hostOf(traits));
  change(files);
  return zipSync(files, { mtime: '2021-06-07T08:09:10' });
}

function edited(edit: (xml: string) => string): Uint8Array {
  return withText('word/document.xml', edit);
}

/** With blocks at the end of the chapter that the section comes to. */
function withBlocks(blocks: string): Uint8Array {
  return edited((xml) => {
    const next = xml.indexOf('<w:p><w:pPr><w:pStyle', xml.indexOf('Here follows'));
    return xml.slice(0, next) + blocks + xml.slice(next);
  });
}

function without(part: string, kind: string): Uint8Array {
  const files: Files = Object.fromEntries(
    Object.entries(unzipSync(hostOf())).filter(([name]) => name !== part),
  );
  const pattern = new RegExp(`<(?:Override|Relationship)[^>]*/${kind}(?:\\.xml)?"[^>]*>`, 'g');
  for (const name of ['[Content_Types].xml', 'word/_rels/document.xml.rels']) {
    edit(files, name, (xml) => xml.replace(pattern, ''));
  }
  return zipSync(files, { mtime: '2021-06-07T08:09:10' });
}

interface NewPart {
  readonly kind: string;
  readonly type: string;
  readonly block?: (id: string) => string;
  readonly section?: (id: string) => string;
}

function withPart(part: string, text: string, { kind, type, block, section }: NewPart): Uint8Array {
  return changed({}, (files) => {
    files[part] = strToU8(text);
    edit(files, '[Content_Types].xml', (xml) =>
      xml.replace('</Types>', `<Override PartName="/${part}" ContentType="${type}"/></Types>`),
    );
    edit(files, 'word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rId77" Type="${OFFICE}/${kind}" Target="/${part}"/></Relationships>`,
      ),
    );
    edit(files, 'word/document.xml', (xml) =>
      section === undefined
        ? xml.replace('<w:body>', `<w:body>${block?.('rId77') ?? ''}`)
        : xml.replace('<w:sectPr>', `<w:sectPr>${section('rId77')}`),
    );
  });
}

function withMacros(): Uint8Array {
  return changed({}, (files) => {
    files['word/vbaProject.bin'] = Uint8Array.from(
      { length: 600 },
      (_, index) => (index * 31) & 255,
    );
    edit(files, '[Content_Types].xml', (xml) =>
      xml
        .replace(
          `${TYPE}.document.main+xml`,
          'application/vnd.ms-word.document.macroEnabled.main+xml',
        )
        .replace('application/octet-stream', 'application/vnd.ms-office.vbaProject'),
    );
    edit(files, 'word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId78" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
      ),
    );
  });
}

function edit(files: Files, part: string, change: (xml: string) => string): void {
  files[part] = strToU8(change(strFromU8(files[part] ?? new Uint8Array())));
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

function nestedTable(depth: number): string {
  const inner = depth === 1 ? '' : nestedTable(depth - 1);
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${inner}<w:p/></w:tc></w:tr></w:tbl>`;
}

const BOXED = `<w:txbxContent>${paragraph(CHAPTERS[2])}</w:txbxContent>`;
const TEXT_BOX = `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" Requires="wps"><wps:txbx>${BOXED}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">${BOXED}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

const COMMENTED = `<w:p><w:commentRangeStart w:id="5"/><w:r><w:t>From here</w:t></w:r></w:p><w:commentRangeEnd w:id="5"/><w:p><w:r><w:t>to there.</w:t></w:r></w:p>`;
const BOOKMARKED = `<w:bookmarkStart w:id="61" w:name="outer"/><w:p><w:bookmarkStart w:id="62" w:name="begun"/><w:r><w:t>Begun here</w:t></w:r></w:p>${nestedTable(1)}<w:p><w:bookmarkEnd w:id="62"/></w:p><w:bookmarkEnd w:id="61"/>`;
const PERMITTED =
  '<w:permStart w:id="70" w:edGrp="everyone"/><w:p><w:r><w:t>Fill in</w:t></w:r></w:p><w:permEnd w:id="70"/>';
const MOVED =
  '<w:p><w:moveFromRangeStart w:id="81" w:author="A" w:date="2020-01-01T00:00:00Z" w:name="move1"/><w:moveFrom w:id="82" w:author="A" w:date="2020-01-01T00:00:00Z"><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id="81"/></w:p>';
const LONG_FIELD =
  '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF 1 = 1 "</w:instrText></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>yes</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
const FORMULA =
  '<w:p><m:oMathPara xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:oMath><m:r><m:t>1325</m:t></m:r></m:oMath></m:oMathPara></w:p>';
const SMART = `<w:customXml w:uri="urn:plan" w:element="chapter"><w:p><w:smartTag w:uri="urn:plan" w:element="place"><w:r><w:t>Bishkek</w:t></w:r></w:smartTag></w:p></w:customXml>`;
const HEADING_IN_TABLE = nestedTable(1).replace(
  '<w:p/>',
  `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${CHAPTERS[2]}</w:t></w:r></w:p>`,
);
const EMPTY_HEADINGS = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:p>';
