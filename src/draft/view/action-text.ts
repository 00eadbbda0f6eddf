import { items, isAbsent, known } from '../../model/absent.js';
import type { Institution } from '../../model/project.js';
import type { ActionPart } from '../section.js';
import type { Voice } from '../voice.js';

type Action = ActionPart['action'];
type Given<T> = Exclude<T, { absent: string } | undefined>;

/** The bodies that answer for something; why there is none where there is none. */
export function leadText(
  leads: readonly Institution[],
  lead: Action['lead'],
  voice: Voice,
): string {
  return leads.length === 0 ? voice.absence(reason(lead)) : bodies(leads, voice).join('; ');
}

export function partnersText({ partners }: ActionPart, voice: Voice): string {
  return partners
    .map(({ institution, byAgreement }) => {
      const name = voice.say(institution.name);
      return byAgreement ? `${name} ${voice.label('by-agreement')}` : name;
    })
    .join('; ');
}

/** When: in the words of the source where they are kept, else what was understood. */
export function timeframeText(timeframe: Action['timeframe'], voice: Voice): string {
  const given = known(timeframe);
  if (given === undefined) return voice.absence(reason(timeframe));
  if (given.text !== undefined) return voice.plain(given.text);
  const start = known(given.start);
  const end = known(given.end);
  const recurrence = known(given.recurrence);
  const span = [start, end].flatMap((date) => (date === undefined ? [] : [voice.words.date(date)]));
  const milestones = items(given.milestones).map(
    ({ by, statement }) => `${voice.words.date(by)}: ${voice.say(statement)}`,
  );
  return [
    ...(span.length === 0 ? [] : [start === end ? (span[0] ?? '') : span.join('–')]),
    ...(recurrence === undefined ? [] : [voice.label(`recurrence.${recurrence}`)]),
    ...milestones,
  ].join('; ');
}

/** What it costs: the words of the source, or status and amount. */
export function costText(cost: Action['cost'], voice: Voice): string {
  const given = known(cost);
  if (given === undefined) return voice.absence(reason(cost));
  if (given.text !== undefined) return voice.plain(given.text);
  const amount = known(given.amount);
  const year = known(given.price_year);
  const money = amount === undefined ? '' : moneyText(amount, known(given.currency), voice);
  return [
    voice.label(`cost.${given.status}`),
    ...(money === '' ? [] : [money]),
    ...(year === undefined ? [] : [voice.label('prices-of', { year: String(year) })]),
  ].join(', ');
}

export function fundingText(cost: Action['cost'], voice: Voice): string {
  const given = known(cost);
  return items(given?.funding)
    .map((part: Given<Given<Action['cost']>['funding']>[number]) => {
      const share = known(part.share);
      const amount = known(part.amount);
      const certainty = known(part.certainty);
      return [
        voice.say(part.source),
        ...(share === undefined
          ? []
          : [voice.label('percent', { value: voice.words.number(share) })]),
        ...(amount === undefined ? [] : [moneyText(amount, known(given?.currency), voice)]),
        ...(certainty === undefined ? [] : [voice.label(`certainty.${certainty}`)]),
      ].join(', ');
    })
    .join('; ');
}

function moneyText(amount: number, currency: string | undefined, voice: Voice): string {
  const number = voice.words.number(amount);
  // A no-break space, so that a line never ends between the amount and its currency.
  return currency === undefined ? number : `${number}\u00a0${currency}`;
}

export function bodies(institutions: readonly Institution[], voice: Voice): readonly string[] {
  return institutions.map(({ name }) => voice.say(name));
}

/** The reason for an absence, if one is given. */
export function reason<T>(value: T) {
  return isAbsent(value) ? value : undefined;
}
