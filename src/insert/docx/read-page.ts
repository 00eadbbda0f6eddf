import type { Page } from '../../write/docx/site.js';
import { attribute, type Element } from './outline.js';

/** The page that a `w:sectPr` describes; A4 where there is none. */
export function readPage(xml: string, section: Element | undefined): Page {
  const child = (name: string) => section?.children.find((each) => each.name === name);
  const size = child('w:pgSz');
  const margins = child('w:pgMar');
  const twips = (element: Element | undefined, side: string, otherwise: number): number => {
    const value = Number(element && attribute(xml, element, `w:${side}`));
    // Word writes a negative margin for one that text from a header must not push.
    return Number.isFinite(value) ? Math.abs(value) : otherwise;
  };
  const references = section?.children.filter(({ name }) => REFERENCES.has(name)) ?? [];
  return {
    width: twips(size, 'w', 11906),
    height: twips(size, 'h', 16838),
    margins: {
      top: twips(margins, 'top', 1440),
      right: twips(margins, 'right', 1440),
      bottom: twips(margins, 'bottom', 1440),
      left: twips(margins, 'left', 1440),
      header: twips(margins, 'header', 720),
      footer: twips(margins, 'footer', 720),
      gutter: twips(margins, 'gutter', 0),
    },
    references: references.map(({ start, end }) => xml.slice(start, end)).join(''),
    ...columnsOf(xml, child('w:cols')),
  };
}

function columnsOf(xml: string, columns: Element | undefined): Pick<Page, 'columns'> {
  const count = Number(columns && attribute(xml, columns, 'w:num'));
  if (columns === undefined || !(count > 1)) return {};
  const space = Number(attribute(xml, columns, 'w:space') ?? 720);
  return { columns: { count, space: Number.isFinite(space) ? space : 720 } };
}

const REFERENCES = new Set(['w:headerReference', 'w:footerReference']);
