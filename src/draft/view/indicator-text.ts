import { items, known } from '../../model/absent.js';
import type { Indicator } from '../../model/project.js';
import type { Voice } from '../voice.js';
import { reason } from './action-text.js';
import type { SourceNotes } from './source-notes.js';

type Given<T> = Exclude<T, { absent: string } | undefined>;
type Measured = Given<Indicator['baseline']>;
type Target = Given<Indicator['targets']>[number];

/** The baseline in words: figure or comment, year, source; why there is none where there is none. */
export function baselineText(indicator: Indicator, notes: SourceNotes, voice: Voice): string {
  const baseline = known(indicator.baseline);
  if (baseline === undefined) return voice.absence(reason(indicator.baseline));
  const year = known(baseline.year);
  const source = known(baseline.source);
  const note = source === undefined ? '' : voice.footnote(notes.citation(source));
  const value = measuredText(baseline, indicator, voice);
  return `${value}${year === undefined ? '' : ` (${year})`}${note}`;
}

/** The targets in words, one for each date. */
export function targetText(indicator: Indicator, voice: Voice): string {
  const targets = items(indicator.targets);
  if (targets.length === 0) return voice.absence(reason(indicator.targets));
  return targets
    .map((target: Target) =>
      voice.label('target-by', {
        value: measuredText(target, indicator, voice),
        date: voice.words.date(target.by),
      }),
    )
    .join('; ');
}

function measuredText(
  measured: Pick<Measured, 'text' | 'value' | 'comment'>,
  indicator: Indicator,
  voice: Voice,
): string {
  if (measured.text !== undefined) return voice.plain(measured.text);
  const value = known(measured.value);
  const comment = known(measured.comment);
  if (value === undefined)
    return comment === undefined ? voice.absence(reason(measured.value)) : voice.say(comment);
  const unit = known(indicator.unit);
  const figure =
    indicator.measure === 'percentage'
      ? voice.label('percent', { value: voice.words.number(value) })
      : [voice.words.number(value), ...(unit === undefined ? [] : [voice.say(unit)])].join(' ');
  return comment === undefined ? figure : `${figure} (${voice.say(comment)})`;
}
