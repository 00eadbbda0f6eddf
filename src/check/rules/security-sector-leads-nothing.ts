import { several } from '../../model/absent.js';
import { say } from '../../model/message.js';
import type { Institution } from '../../model/project.js';
import { wordings } from '../wordings.js';
import { placeOfPlan } from '../place-of-plan.js';
import type { Rule } from '../rule.js';
import { anyWord } from '../topics.js';
import { within, type Located } from '../../model/place.js';

export const securitySectorLeadsNothing: Rule = {
  code: 'security-sector-leads-nothing',
  *check({ settings, institutions, actions }) {
    const leading = new Set(actions.flatMap(({ lead }) => several(lead)));
    if (leading.size === 0) return;
    if (institutions.some((body) => leading.has(body.id) && isOfSecurity(body))) return;
    yield {
      ...placeOfPlan(settings),
      message: say`no body of defence, interior, justice or the border leads an action`,
      hint: say`give one of them a \`lead\`, and \`sector: security-sector\` in institutions.yaml`,
    };
  },
};

function isOfSecurity(body: Located<Institution>): boolean {
  if (body.sector === 'security-sector' || body.sector === 'judiciary') return true;
  // Ministries of justice are part of the government.
  const name = { at: within(body.at, 'name'), text: body.name };
  return body.sector === 'government' && wordings(name).some(({ value }) => JUSTICE.test(value));
}

const JUSTICE = anyWord('justice', 'юстици', 'адилет', 'әділет', 'adliya', 'адлия');
