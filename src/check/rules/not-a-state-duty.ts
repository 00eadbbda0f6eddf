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
import { listing, say, type Message } from '../../model/message.js';

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
        message: misaddressed(instrument.symbol, provision),
        hint: remedy(instrument),
        unverified: !provision.verified,
      };
    }
  },
};

const NAMES: Record<NonNullable<Provision['addressees']>[number], Message> = {
  'member-states': say`Member States`,
  'states-parties': say`States parties`,
  'secretary-general': say`the Secretary-General`,
  'security-council': say`the Security Council`,
  'parties-to-conflict': say`parties to a conflict`,
  'all-actors': say`all actors`,
  'planners-of-disarmament': say`those who plan disarmament`,
};

const WORDS: Readonly<Record<Provision['word'], Message>> = {
  paragraph: say`paragraph`,
  article: say`article`,
  target: say`target`,
  indicator: say`indicator`,
  area: say`area`,
};

function misaddressed(symbol: string, { word, number, addressees = [] }: Provision): Message {
  const cited = say`${WORDS[word]} \`${number}\` of ${symbol}`;
  return addressees.length === 0
    ? say`${cited} is not addressed to States`
    : say`${cited} addresses ${listing(addressees.map((one) => NAMES[one]))}, not States`;
}

function remedy({ symbol, provisions = [] }: Instrument): Message {
  const duties = provisions.filter((one) => one.state_duty === 'yes').map((one) => one.number);
  if (duties.length === 0) return say`cite ${symbol} without it`;
  return say`cite what addresses States (${enumerate(duties, duties.length)}), or ${symbol} as a whole`;
}
