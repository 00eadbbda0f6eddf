import { known } from '../../model/absent.js';
import { within } from '../../model/place.js';
import {
  findInstrument,
  findProvision,
  type Instrument,
  type Provision,
} from '../../model/reference.js';
import { citations } from '../citations.js';
import { enumerate } from '../enumerate.js';
import type { Rule } from '../rule.js';

export const notAStateDuty: Rule = {
  code: 'not-a-state-duty',
  *check(project, reference) {
    for (const { citation, isCommitment } of citations(project)) {
      const instrument = findInstrument(reference, citation.instrument)?.instrument;
      if (!isCommitment || instrument === undefined) continue;
      const provision = findProvision(instrument, known(citation.paragraph) ?? '');
      if (provision?.state_duty !== 'no') continue;
      yield {
        at: within(citation.at, 'paragraph'),
        message: `${provision.word} \`${provision.number}\` of ${instrument.symbol} ${addressed(provision)}`,
        hint: remedy(instrument),
        unverified: !provision.verified,
      };
    }
  },
};

const NAMES: Record<NonNullable<Provision['addressees']>[number], string> = {
  'member-states': 'Member States',
  'states-parties': 'States parties',
  'secretary-general': 'the Secretary-General',
  'security-council': 'the Security Council',
  'parties-to-conflict': 'parties to a conflict',
  'all-actors': 'all actors',
  'planners-of-disarmament': 'those who plan disarmament',
};

function addressed({ addressees = [] }: Provision): string {
  if (addressees.length === 0) return 'is not addressed to States';
  return `addresses ${addressees.map((one) => NAMES[one]).join(' and ')}, not States`;
}

function remedy({ symbol, provisions = [] }: Instrument): string {
  const duties = provisions.filter((one) => one.state_duty === 'yes').map((one) => one.number);
  if (duties.length === 0) return `cite ${symbol} without it`;
  return `cite what addresses States (${enumerate(duties, duties.length)}), or ${symbol} as a whole`;
}
