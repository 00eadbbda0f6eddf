import { hash } from 'node:crypto';
import { pieces } from './code-spans.js';
import { markup } from './markup.js';
import {
  reportView,
  type FaultRow,
  type KindRow,
  type ReportView,
  type WaivedRow,
  type WaivedView,
} from './report-view.js';
import type { Reporter } from './reporter.js';

/**
 * A page to print or to send, for who never sees a terminal. It stands alone: no script, no
 * address, nothing to load, and its policy forbids all of these should one ever get in. It is XML
 * as well, so that a test can see that no text became an element.
 */
export const html: Reporter = (reported, { catalogue }) => {
  const view = reportView(reported, catalogue);
  return `<!DOCTYPE html>
<html lang="${markup(view.language)}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${POLICY}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<title>${markup(view.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${markup(view.title)}</h1>
<p>${rich(view.lead)}</p>
${view.files.length === 0 ? '' : [kinds(view), ...view.files.map((file) => section(file, view))].join('\n')}
${view.waived === undefined ? '' : waived(view.waived)}
${view.more === undefined ? '' : `<footer><p>${rich(view.more)}</p></footer>`}
</main>
</body>
</html>
`;
};

function kinds({ kinds: { header, rows } }: ReportView): string {
  return table('kinds', header, rows.map(kindRow));
}

function kindRow({ severity, name, meaning, count }: KindRow): string {
  return `<tr><td class="${severity}">${markup(name)}</td><td>${markup(meaning)}</td><td class="number">${count}</td></tr>`;
}

function section({ file, rows }: ReportView['files'][number], { header }: ReportView): string {
  return `<section>
<h2>${markup(file)}</h2>
${table('faults', header, rows.map(faultRow))}
</section>`;
}

function waived({ title, header, rows }: WaivedView): string {
  return `<section>
<h2>${markup(title)}</h2>
${table('waived', header, rows.map(waivedRow))}
</section>`;
}

function waivedRow({ place, what, reason, decided }: WaivedRow): string {
  return [
    `<tr><td>${markup(place)}</td><td>${rich(what)}</td>`,
    `<td>${rich(reason)}<br/><small>${markup(decided)}</small></td></tr>`,
  ].join('');
}

function table(name: string, header: readonly string[], rows: readonly string[]): string {
  const cells = header.map((text) => `<th scope="col">${markup(text)}</th>`).join('');
  return `<table class="${name}">
<thead><tr>${cells}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function faultRow(row: FaultRow): string {
  const { severity, place, record, kind, code, what, related, remedy } = row;
  const small = record === undefined ? '' : `<br/><small>${markup(record)}</small>`;
  return [
    '<tr>',
    `<td>${markup(place)}${small}</td>`,
    `<td class="${severity}">${markup(kind)}<br/><small>${markup(code)}</small></td>`,
    `<td>${rich(what)}${related.map((other) => `<br/><small>${rich(other)}</small>`).join('')}</td>`,
    `<td>${rich(remedy)}</td>`,
    '</tr>',
  ].join('');
}

/** A message with what the user typed set apart. */
function rich(message: string): string {
  return pieces(message)
    .map(({ text, isCode }) => (isCode ? `<code>${markup(text)}</code>` : markup(text)))
    .join('');
}

const STYLE = `
:root { color-scheme: light; }
body { margin: 0; font: 1rem/1.45 "Noto Sans", "DejaVu Sans", "Segoe UI", Arial, sans-serif; color: #1a1a1a; background: #fff; }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; overflow-wrap: anywhere; break-after: avoid; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
th, td { border: 1px solid #8c8c8c; padding: .35rem .5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { background: #ececec; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.faults { table-layout: fixed; }
.faults th:nth-child(1) { width: 17%; }
.faults th:nth-child(2) { width: 17%; }
.kinds { width: auto; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
small { color: #4d4d4d; font-size: .8rem; font-weight: 400; }
code { font-family: "Noto Sans Mono", "DejaVu Sans Mono", Consolas, monospace; font-size: .92em; }
.error { font-weight: 700; border-inline-start: .4rem solid #b00020; }
.warning { font-weight: 700; border-inline-start: .4rem solid #b26a00; }
.info { border-inline-start: .4rem solid #33691e; }
footer { margin-top: 2rem; color: #4d4d4d; }
@page { size: A4; margin: 15mm; }
@media print { body { font-size: 10pt; } main { max-width: none; padding: 0; } }
`;

const POLICY = `default-src 'none'; style-src 'sha256-${hash('sha256', STYLE, 'base64')}'; base-uri 'none'; form-action 'none'`;
