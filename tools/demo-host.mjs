// Makes the plans of the samples: a Word file as a ministry has it, with the style ids of a Russian
// Word, numbered headings, a title page, page numbers, and a table style of its own.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const samples = join(import.meta.dirname, '..', 'data', 'samples');

function write(file, plan) {
  const path = join(samples, file);
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const parts = ['styles', 'numbering', 'settings', 'header1', 'footer1'];
  const kind = (part) => part.replace(/\d$/, '');
  const relationships = parts
    .map(
      (part, index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/${kind(part)}" Target="${part}.xml"/>`,
    )
    .join('');
  const overrides = ['document.main', ...parts]
    .map(
      (part) =>
        `<Override PartName="/word/${part.replace('.main', '')}.xml" ContentType="${word}.${kind(part)}+xml"/>`,
    )
    .join('');
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packages}/relationships">${relationships}</Relationships>`,
    'word/document.xml': root('document', `<w:body>${body(plan)}</w:body>`),
    'word/styles.xml': root('styles', styles(plan.language)),
    'word/numbering.xml': root('numbering', NUMBERING),
    'word/settings.xml': root('settings', '<w:zoom w:percent="100"/>'),
    'word/header1.xml': root(
      'hdr',
      `<w:p><w:pPr><w:pStyle w:val="a5"/></w:pPr>${run(plan.running)}</w:p>`,
    ),
    'word/footer1.xml': root(
      'ftr',
      `<w:p><w:pPr><w:pStyle w:val="a5"/></w:pPr>${field('PAGE', '2')}</w:p>`,
    ),
  };
  const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const texts = Object.entries(files).map(([name, xml]) => [name, strToU8(declared + xml)]);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, zipSync(Object.fromEntries(texts), { mtime: '1980-01-01', level: 9 }));
}

function root(name, content) {
  return `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${content}</w:${name}>`;
}

function body({ title, note, chapters, ...plan }) {
  const page =
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>';
  const cover =
    paragraph('a6', run(title)) +
    paragraph('a7', run(note)) +
    '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  const text = chapters.map(([heading, words, placeholder, more]) =>
    [
      paragraph('1', run(heading)),
      paragraph('a4', run(words)),
      // As Word cuts what was typed and corrected.
      placeholder === undefined
        ? ''
        : paragraph('a4', run(placeholder.slice(0, 5)) + run(placeholder.slice(5))),
      more === 'table' ? table(plan) : '',
      more === 'places' ? PLACES : '',
    ].join(''),
  );
  const section = `<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>${page}<w:titlePg/></w:sectPr>`;
  return cover + text.join('') + section;
}

function table({ table: label, columns, rows }) {
  const cell = (text) =>
    `<w:tc><w:tcPr><w:tcW w:w="3118" w:type="dxa"/></w:tcPr>${paragraph('a9', run(text))}</w:tc>`;
  const row = (cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  const caption = paragraph('a8', `${run(`${label} `)}${field(`SEQ ${label} \\* ARABIC`, '1')}`);
  return `${caption}<w:tbl><w:tblPr><w:tblStyle w:val="aa"/><w:tblW w:w="9354" w:type="dxa"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="3118"/>'.repeat(3)}</w:tblGrid>${[columns, ...rows].map(row).join('')}</w:tbl>${paragraph('a4', '')}`;
}

/** A bookmark, and a content control that waits for text. */
const PLACES = `<w:p><w:pPr><w:pStyle w:val="a4"/></w:pPr><w:bookmarkStart w:id="1" w:name="matrix_annex"/>${run('Below stands the matrix.')}<w:bookmarkEnd w:id="1"/></w:p><w:sdt><w:sdtPr><w:alias w:val="Traceability"/><w:tag w:val="traceability"/><w:id w:val="1325"/></w:sdtPr><w:sdtContent>${paragraph('a4', run('Below stands where each measure comes from.'))}</w:sdtContent></w:sdt>`;

function paragraph(style, runs) {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`;
}

function run(text) {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function field(code, result) {
  const mark = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}${run(result)}${mark('end')}`;
}

function styles(language) {
  const style = (id, name, look, more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/>${id === 'a' ? '' : '<w:basedOn w:val="a"/>'}${look}</w:style>`;
  const heading = (level, size) =>
    style(
      String(level),
      `heading ${level}`,
      `<w:next w:val="a4"/><w:qFormat/><w:pPr><w:keepNext/><w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr><w:spacing w:before="${480 - level * 80}" w:after="120"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:color w:val="1F3864"/><w:sz w:val="${size}"/></w:rPr>`,
    );
  const border = (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8EAADB"/>`;
  return [
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    style('a', 'Normal', '<w:qFormat/>', ' w:default="1"'),
    heading(1, 32),
    heading(2, 28),
    heading(3, 26),
    style(
      'a4',
      'Body Text',
      '<w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr>',
    ),
    style(
      'a5',
      'header',
      '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:color w:val="808080"/><w:sz w:val="20"/></w:rPr>',
    ),
    style(
      'a6',
      'Title',
      '<w:pPr><w:spacing w:before="5000" w:after="400"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:color w:val="1F3864"/><w:sz w:val="44"/></w:rPr>',
    ),
    style('a7', 'Subtitle', '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:i/></w:rPr>'),
    style(
      'a8',
      'caption',
      '<w:pPr><w:keepNext/><w:spacing w:before="200" w:after="80"/></w:pPr><w:rPr><w:b/><w:sz w:val="22"/></w:rPr>',
    ),
    style(
      'a9',
      'Table text',
      '<w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr>',
    ),
    '<w:style w:type="table" w:default="1" w:styleId="ab"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    `<w:style w:type="table" w:styleId="aa"><w:name w:val="Plan table"/><w:basedOn w:val="ab"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="2F5496"/></w:tcPr></w:tblStylePr></w:style>`,
  ].join('');
}

const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${[
  1, 2, 3,
]
  .map(
    (level) =>
      `<w:lvl w:ilvl="${level - 1}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="${level}"/><w:suff w:val="space"/><w:lvlText w:val="${['%1.', '%1.%2.', '%1.%2.%3.'][level - 1]}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>`,
  )
  .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

write('host/plan.docx', {
  language: 'ru-RU',
  title: 'Национальный план действий по достижению гендерного равенства',
  note: 'Проект. Текст плана вымышлен и служит только примером.',
  running: 'Национальный план действий',
  table: 'Таблица',
  columns: ['Задача', 'Исполнитель', 'Срок'],
  rows: [
    ['Пересмотр статистических показателей', 'Статистический орган', '2008'],
    ['Обучение государственных служащих', 'Министерство', '2009'],
  ],
  chapters: [
    [
      'Общие положения',
      'Настоящий план определяет цели и задачи на плановый период и служит основой для планов министерств и ведомств.',
    ],
    [
      'Женщины, мир и безопасность',
      'Раздел подготовлен рабочей группой по итогам семинара с участием государственных органов и гражданского общества.',
      '{{раздел}}',
    ],
    [
      'Мониторинг и оценка',
      'Исполнители представляют отчет один раз в год; сводный отчет публикуется.',
      undefined,
      'table',
    ],
  ],
});

write('exemplia-invented/host/plan.docx', {
  language: 'en-GB',
  title: 'National Action Plan of Exemplia on Gender Equality',
  note: 'Draft. The country and the plan are invented.',
  running: 'National Action Plan',
  table: 'Table',
  columns: ['Task', 'Responsible', 'By'],
  rows: [
    ['Review the statistics', 'Statistical office', '2026'],
    ['Train public servants', 'Ministry of Labour', '2027'],
  ],
  chapters: [
    [
      'General provisions',
      'This plan sets out the aims of the period, and is the ground on which ministries make their own.',
    ],
    [
      'Women, peace and security',
      'The working group has drafted this chapter after two workshops.',
      '{{women-peace-security}}',
    ],
    [
      'Monitoring and evaluation',
      'Those responsible report once a year, and the report is published.',
      undefined,
      'table',
    ],
    ['Annex: matrix', 'The measures of the plan in one table.', undefined, 'places'],
  ],
});
