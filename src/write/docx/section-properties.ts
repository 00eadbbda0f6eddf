import { turned, type Orientation, type Page } from './site.js';

/** The `w:sectPr` of a section with the host's page, as it is or turned. */
export function sectionProperties(
  page: Page,
  orientation: Orientation,
  direction: 'ltr' | 'rtl',
): string {
  const { width, height, margins, references } = orientation === 'landscape' ? turned(page) : page;
  const lies = width > height ? ' w:orient="landscape"' : '';
  const sides = SIDES.map((side) => ` w:${side}="${margins[side]}"`).join('');
  const bidi = direction === 'rtl' ? '<w:bidi/>' : '';
  const size = `<w:pgSz w:w="${width}" w:h="${height}"${lies}/>`;
  return `<w:sectPr>${references}${size}<w:pgMar${sides}/>${bidi}</w:sectPr>`;
}

const SIDES = ['top', 'right', 'bottom', 'left', 'header', 'footer', 'gutter'] as const;
