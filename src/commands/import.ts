import type { Item } from '../import/item.js';
import { itemsOf } from '../import/items-of.js';
import { UserError } from '../model/errors.js';
import { say, type Message } from '../model/message.js';
import type { Project } from '../model/project.js';
import type { System } from '../system/system.js';
import { openDesk, type Desk, type DeskOptions } from './capture-desk.js';
import { chooseWorkshop } from './choose-workshop.js';
import { askColumns } from './import-ask-columns.js';
import { importAttended, type Importing } from './import-attended.js';
import { knowColumns, tellUnknown, type ColumnOptions, type KnownTable } from './import-columns.js';
import { beginImport } from './import-session.js';
import { readSource, type Source, type SourceOptions } from './import-source.js';
import { writeTemplate } from './import-template.js';
import { importUnattended, type AcceptOptions } from './import-unattended.js';
import { openLabelled } from './open-labelled.js';
import { openWords } from './open-words.js';

export interface ImportOptions extends DeskOptions, AcceptOptions, SourceOptions, ColumnOptions {
  /** Where to write a workbook to fill in, instead. */
  readonly template: string | undefined;
  /** Take all that have no fault, and ask nothing. */
  readonly accept: boolean;
  /** Without cursor movement, for screen readers and slow lines. */
  readonly plain: boolean;
  /** Whether somebody may be asked. */
  readonly input: boolean;
}

/** Gets what stands in a table or in notes into the file of a workshop, entry by entry. */
export async function importFile(
  file: string | undefined,
  workshop: string | undefined,
  options: ImportOptions,
  system: System,
): Promise<number> {
  if (options.template !== undefined) return template(options.template, options, system);
  if (file === undefined) {
    throw new UserError(
      say`say which file, as in \`napdraft import notes.md\`; \`napdraft import --template out.xlsx\` writes one to fill in`,
      2,
    );
  }
  const words = await openWords(options, system);
  const mayAsk = options.input && !options.accept && !options.dryRun && !options.json;
  const prompter = mayAsk
    ? await system.prompter({ catalogue: words.catalogue, plain: options.plain })
    : undefined;
  if (prompter === undefined && !options.accept && !options.dryRun) refuseToWait();
  let chosen = workshop;
  const choose = async (project: Project) => {
    const found = await chooseWorkshop(project, chosen, prompter, words);
    chosen = found?.id;
    return found;
  };
  const open = () => openDesk(choose, words, options, system);
  const desk = await open();
  if (typeof desk === 'number') return desk;
  const source = await readSource(file, options, desk, system);
  if (prompter === undefined) return unattended(source, desk, options, system);
  const session = await beginImport(source.hash, desk, system);
  const reopen = async () => {
    const anew = await open();
    return typeof anew === 'number' ? undefined : anew;
  };
  return attended(file, source, { prompter, session, reopen }, { desk, options, system });
}

async function template(file: string, options: ImportOptions, system: System): Promise<number> {
  const desk = await openLabelled(options.language, options, system);
  return typeof desk === 'number' ? desk : writeTemplate(file, options.kind, desk, system);
}

function refuseToWait(): void {
  throw new UserError(
    say`\`napdraft import\` asks of each entry what is to become of it, and here nobody can answer; run it in a terminal, or take all that have no fault with \`--accept\``,
    2,
  );
}

interface Work {
  readonly desk: Desk;
  readonly options: ImportOptions;
  readonly system: System;
}

async function unattended(
  { content, notes }: Source,
  desk: Desk,
  options: ImportOptions,
  system: System,
): Promise<number> {
  const work = { desk, options, system };
  if (!('tables' in content)) return importUnattended(content.items, notes, work);
  const tables = await knowColumns(content.tables, options, desk, system);
  const [open] = tables.open;
  if (open !== undefined) {
    tellUnknown(open, desk, system);
    return 2;
  }
  const all = [...notes, ...tables.notes, ...notesOf(tables.known)];
  return importUnattended(itemsIn(tables.known), all, work);
}

async function attended(
  file: string,
  { content, notes }: Source,
  importing: Importing,
  { desk, options, system }: Work,
): Promise<number> {
  const { prompter, session } = importing;
  const isGoingOn = session.isResumed ? [say`this goes on where it broke off`] : [];
  if (!('tables' in content)) {
    prompter.tell([...isGoingOn, ...notes]);
    return importAttended(desk, content.items, importing, system);
  }
  const tables = await knowColumns(content.tables, options, desk, system);
  prompter.tell([...isGoingOn, ...notes, ...tables.notes]);
  const known = [...tables.known];
  for (const open of tables.open) {
    const table = await askColumns(open, { prompter, session, file }, desk, system);
    if (table === undefined) return 130;
    known.push(table);
  }
  prompter.tell(notesOf(known));
  return importAttended(desk, itemsIn(known), importing, system);
}

function itemsIn(tables: readonly KnownTable[]): readonly Item[] {
  const items = tables.flatMap(({ table, columns }) => itemsOf(table, columns));
  // Each sheet counts its own; in the journal they are told apart.
  return items.map((item, index) => ({ ...item, key: String(index + 1) }));
}

function notesOf(tables: readonly KnownTable[]): readonly Message[] {
  return tables.flatMap(({ table }) => table.notes);
}
