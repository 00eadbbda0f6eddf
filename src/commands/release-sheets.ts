import { basename } from 'node:path';
import { waiversOf } from '../check/settings/waivers.js';
import { releaseProject } from '../draft/release-project.js';
import { releaseSheet, type Release, type SheetWaiver } from '../draft/release-sheet.js';
import { countSuppressed } from '../draft/suppression/count-suppressed.js';
import { createWords } from '../draft/words.js';
import { known } from '../model/absent.js';
import type { Audience } from '../model/audience.js';
import type { Document } from '../model/document.js';
import { smallestCell } from '../model/smallest-cell.js';
import { fieldTrees, reference } from '../read/shipped.js';
import type { System } from '../system/system.js';
import { soughtIn, type Output } from './check-outputs.js';
import type { Drafts } from './draft-documents.js';
import { sha256 } from './history.js';
import { labelsOf } from './labels-of.js';
import { unlessPersonal } from './without-personal-data.js';

/** A sheet is for the working group, whomever the draft is for. */
export const SHEET_AUDIENCE: Audience = 'working-group';

/** A draft, and the files that it goes out in. */
export interface RenderedDraft {
  readonly document: Document;
  readonly files: readonly Output[];
}

/** The release sheet of each draft, in its language. */
export function releaseSheets(
  drafts: Drafts,
  rendered: readonly RenderedDraft[],
  audience: Audience,
  system: System,
): readonly Document[] {
  const { whole, withheld, section } = drafts;
  const facts = {
    audience,
    // The day in universal time, as everywhere else.
    date: system.now().toISOString().slice(0, 10),
    withheld,
    smallest: smallestCell(whole.settings),
    suppressed: countSuppressed(section.workshops),
    ...waiversInForce(drafts),
    sought: soughtIn(whole, audience).sensitives.length,
  };
  return rendered.map(({ document: { title, language }, files }) => {
    const labels = { own: labelsOf(language) ?? {}, fallback: labelsOf('en') ?? {} };
    const words = createWords(language, labels, reference.countries);
    return releaseSheet({ ...facts, title, files: files.map(hashed) }, words);
  });
}

function hashed({ path, content }: Output): Release['files'][number] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name: basename(path), sha256: sha256(bytes) };
}

/** The waivers that let something pass: each once, and of those of hidden records only how many. */
function waiversInForce({ reported, whole }: Drafts): Pick<Release, 'waivers' | 'hiddenWaivers'> {
  const readable = new Set(
    waiversOf(releaseProject(whole, SHEET_AUDIENCE, fieldTrees).project).map(({ waiver }) =>
      keyOf({ ...waiver, byRole: known(waiver.by_role) }),
    ),
  );
  const used = new Map<string, SheetWaiver>();
  for (const { code, waived } of reported) {
    if (waived === undefined) continue;
    const waiver = { rule: code, ...waived };
    used.set(keyOf(waiver), waiver);
  }
  const waivers = [...used].flatMap(([key, waiver]) =>
    readable.has(key) ? [withoutPersons(waiver)] : [],
  );
  return { waivers, hiddenWaivers: used.size - waivers.length };
}

/** Whatever a reason says, the sheet names nobody. */
function withoutPersons({ reason, byRole, ...waiver }: SheetWaiver): SheetWaiver {
  return {
    ...waiver,
    reason: unlessPersonal(reason),
    byRole: byRole === undefined ? undefined : unlessPersonal(byRole),
  };
}

function keyOf({ rule, reason, byRole, date }: SheetWaiver): string {
  return JSON.stringify([rule, reason, byRole, date]);
}
