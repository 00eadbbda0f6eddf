import type { Element } from '../outline.js';
import type { Change, Sign } from './change.js';
import { elementsOf, rewrite, xmlOf } from './rewrite.js';

/** The content of a paragraph, or of a link in it, with its runs put in or taken out. */
export function trackInline(xml: string, change: Change, sign: Sign): string {
  const elements = elementsOf(xml);
  let written = '';
  let from = 0;
  let runs = '';
  const flush = () => {
    if (runs !== '') written += `<w:${change}${sign()}>${runs}</w:${change}>`;
    runs = '';
  };
  for (const element of elements) {
    const between = xml.slice(from, element.start);
    from = element.end;
    if (isRun(element)) {
      runs += between + (change === 'del' ? deletedRun(xml, element) : xmlOf(xml, element));
      continue;
    }
    flush();
    written += between + besideRuns(xml, element, change, sign);
  }
  flush();
  return written + xml.slice(from);
}

function isRun({ name }: Element): boolean {
  return name === 'w:r' || name.startsWith('m:');
}

/** Links and the like hold runs, and a change stands inside them; marks are nobody's change. */
function besideRuns(xml: string, element: Element, change: Change, sign: Sign): string {
  if (element.name === 'w:sdt') {
    return rewrite(xml, element, (child) =>
      child.name === 'w:sdtContent' ? inside(xml, child, change, sign) : xmlOf(xml, child),
    );
  }
  return HOLDERS.has(element.name) ? inside(xml, element, change, sign) : xmlOf(xml, element);
}

function inside(xml: string, holder: Element, change: Change, sign: Sign): string {
  const { start, open, close, end } = holder;
  const content = trackInline(xml.slice(open, close), change, sign);
  return xml.slice(start, open) + content + xml.slice(close, end);
}

const HOLDERS: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:fldSimple',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
]);

/** Text that is taken out has names of its own, so that old programs do not print it. */
function deletedRun(xml: string, run: Element): string {
  if (run.name !== 'w:r') return xmlOf(xml, run);
  return rewrite(xml, run, (child) => {
    const renamed = TAKEN_OUT[child.name];
    if (renamed === undefined) return xmlOf(xml, child);
    const { start, open, close, end, name } = child;
    const tag = `<${renamed}${xml.slice(start + 1 + name.length, open)}`;
    return close === end ? tag : `${tag}${xml.slice(open, close)}</${renamed}>`;
  });
}

const TAKEN_OUT: Readonly<Record<string, string>> = {
  'w:t': 'w:delText',
  'w:instrText': 'w:delInstrText',
};
