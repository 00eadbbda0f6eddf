// A plan of a ministry with a main part of 4.6 MB, the same every time: for measuring.
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { sentences } from './sentences.mjs';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Writes the plan, which has a paragraph `{{section}}`, and tells the megabytes of its text. */
export function writeLargeHost(file) {
  const sentence = sentences(1325);
  const blocks = [];
  let size = 0;
  for (let chapter = 1; size < 4.6e6; chapter += 1) {
    const chapterBlocks = [
      `<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>Chapter ${chapter}</w:t></w:r></w:p>`,
      ...Array.from({ length: 40 }, () => paragraph(sentence)),
      table(sentence),
      ...(chapter === 20 ? ['<w:p><w:r><w:t>{{section}}</w:t></w:r></w:p>'] : []),
    ];
    blocks.push(...chapterBlocks);
    size += chapterBlocks.reduce((sum, block) => sum + block.length, 0);
  }
  const main = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${blocks.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
  );
  const text = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`,
  };
  const files = Object.fromEntries(Object.entries(text).map(([name, xml]) => [name, strToU8(xml)]));
  writeFileSync(file, zipSync({ ...files, 'word/document.xml': main }));
  return main.length / 1e6;
}

/** Runs as Word makes them: cut wherever somebody once typed, each with its own properties. */
function paragraph(sentence) {
  const words = `${sentence()} ${sentence()}`.split(' ');
  const runs = [];
  for (let index = 0; index < words.length; index += 3) {
    const text = `${words.slice(index, index + 3).join(' ')} `;
    runs.push(
      `<w:r w:rsidRPr="00A77427"><w:rPr><w:rFonts w:cs="Times New Roman"/><w:sz w:val="24"/><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`,
    );
  }
  return `<w:p w:rsidR="00A77427" w:rsidRDefault="00A77427"><w:pPr><w:jc w:val="both"/></w:pPr>${runs.join('')}</w:p>`;
}

function table(sentence) {
  const cell = () =>
    `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>${sentence()}</w:t></w:r></w:p></w:tc>`;
  const row = () => `<w:tr>${cell()}${cell()}${cell()}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>${row()}${row()}${row()}</w:tbl>`;
}
