import { items, known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within, type Place } from '../../model/place.js';
import type { LocatedText, Project, WorkshopRecord } from '../../model/project.js';
import { fieldName } from '../field-name.js';
import { namesPerson } from '../person-in.js';
import type { Rule } from '../rule.js';
import { wordings } from '../wordings.js';

/** The message names the field and does not repeat the name. */
export const personNamed: Rule = {
  code: 'person-named',
  *check(project) {
    for (const text of roles(project)) {
      for (const { at, value } of wordings(text)) {
        if (!namesPerson(value)) continue;
        yield {
          at,
          message: say`\`${fieldName(text.at)}\` names a person, not a body or a role`,
          hint: say`name the body, the office or the role: officials change, and activists need cover`,
        };
      }
    }
  },
};

/** Every text that is to name a body or a role. */
function* roles({ workshops, findings, recommendations }: Project): Iterable<LocatedText> {
  for (const workshop of workshops) {
    yield* ofGroup(workshop);
    for (const [index, { by }] of items(workshop.next_steps).entries()) {
      yield* given(by, within(workshop.file, 'next_steps', index, 'by'));
    }
  }
  for (const records of [findings, recommendations]) {
    for (const { at, disposition } of records) {
      const decided = known(disposition);
      if (decided === undefined) continue;
      yield* given(decided.decided_by, within(at, 'disposition', 'decided_by'));
    }
  }
}

function* ofGroup({ working_group, file }: WorkshopRecord): Iterable<LocatedText> {
  const group = known(working_group);
  if (group === undefined) return;
  const at = within(file, 'working_group');
  for (const field of ['chair', 'selected_by', 'reporting_line'] as const) {
    yield* given(group[field], within(at, field));
  }
  for (const [index, { role }] of items(group.seats).entries()) {
    yield* given(role, within(at, 'seats', index, 'role'));
  }
}

type MayBeText = LocatedText['text'] | Parameters<typeof known<LocatedText['text']>>[0];

function* given(value: MayBeText, at: Place): Iterable<LocatedText> {
  const text = known<LocatedText['text']>(value);
  if (text !== undefined) yield { at, text };
}
