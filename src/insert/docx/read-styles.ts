import type { Styles } from '../../write/docx/site.js';
import {
  defaultStyle,
  headingLevel,
  inherited,
  type HostStyle,
  type StyleTable,
} from './style-table.js';
import type { Usage } from './read-usage.js';

/** The styles that a host has for what a fragment needs. */
export interface HostStyles {
  readonly styles: Styles;
  /** The size of the text in tables, in half points. */
  readonly tableFontSize: number;
}

/**
 * What the host uses counts first, then names: they are what is the same in every language of the
 * word processor. Ids are not: `heading 1` is `Heading1`, `Titre1` or `1`.
 */
export function readStyles(table: StyleTable, usage: Usage): HostStyles {
  const pick = (kind: string, ...names: readonly string[]): HostStyle | undefined =>
    names
      .map((name) => table.all.find((style) => style.kind === kind && style.name === name))
      .find((style) => style !== undefined);
  const idOf = (kind: string, ...names: readonly string[]) => pick(kind, ...names)?.id;
  const tableText = pick('paragraph', 'table text', 'table contents');
  const hostTable = usage.tables.find((id) => table.byId.get(id)?.kind === 'table');
  return {
    styles: {
      headings: LEVELS.map((level) => usage.headings[level] ?? headingStyle(table, level)),
      body: usage.body === undefined ? idOf('paragraph', 'body text') : usage.body.style,
      bullet: idOf('paragraph', 'list bullet', 'list paragraph'),
      numbered: idOf('paragraph', 'list number', 'list paragraph'),
      listContinue: idOf('paragraph', 'list continue', 'list paragraph'),
      quote: idOf('paragraph', 'quote', 'intense quote'),
      codeBlock: idOf('paragraph', 'source code', 'html preformatted'),
      caption: idOf('paragraph', 'caption'),
      tableText: tableText?.id ?? usage.tableText,
      tableHeading: idOf('paragraph', 'table heading'),
      footnoteText: idOf('paragraph', 'footnote text'),
      table: hostTable ?? idOf('table', 'plan table', 'table grid'),
      code: idOf('character', 'verbatim char', 'html code'),
      hyperlink: idOf('character', 'hyperlink'),
      footnoteReference: idOf('character', 'footnote reference'),
    },
    tableFontSize: fontSizeOf(table, tableText?.id ?? usage.tableText),
  };
}

/** The standard says ten points where a host says nothing. */
function fontSizeOf(table: StyleTable, id: string | undefined): number {
  const size = ({ fontSize }: HostStyle) => fontSize;
  const own = inherited(table, id, size) ?? inherited(table, defaultStyle(table)?.id, size);
  return own ?? table.defaults.fontSize ?? 20;
}

/** By name, else by outline level. A style for the text of lists may have a level as well. */
function headingStyle(table: StyleTable, level: number): string | undefined {
  const named = table.all.find(
    ({ kind, name }) => kind === 'paragraph' && name === `heading ${level}`,
  );
  return named?.id ?? table.all.find(({ id }) => headingLevel(table, id) === level)?.id;
}

const LEVELS = [1, 2, 3, 4, 5, 6] as const;
