import { items, known } from '../../model/absent.js';
import type { AreaPart, RecommendationPart } from '../section.js';
import type { Voice } from '../voice.js';
import { bodies, leadText, timeframeText } from './action-text.js';
import { fact, facts, givenFact, wordsOf } from './facts.js';
import { baselineText, targetText } from './indicator-text.js';
import { markText } from './mark-text.js';
import type { AreaView } from './shape.js';
import type { SourceNotes } from './source-notes.js';

export function areaView(part: AreaPart, notes: SourceNotes, voice: Voice): AreaView {
  const { area } = part;
  return {
    title: voice.say(area.title, { record: area.id, field: 'title' }),
    recorded: part.findings.length + part.recommendations.length + part.objectives.length > 0,
    pillars: wordsOf(
      voice,
      'pillar',
      items(area.pillars).map(({ pillar }) => pillar),
    ),
    rationale:
      part.rationale === undefined
        ? ''
        : voice.paragraphs(part.rationale, { record: area.id, field: 'rationale' }),
    findings: part.findings.map((finding) => findingView(finding, notes, voice)),
    recommendations: part.recommendations.map((one) => recommendationView(one, voice)),
    objectives: part.objectives.map((objective) => objectiveView(objective, notes, voice)),
  };
}

type RecordView = AreaView['findings'][number];

function findingView(
  finding: AreaPart['findings'][number],
  notes: SourceNotes,
  voice: Voice,
): RecordView {
  const kind = known(finding.kind);
  return {
    statement: voice.say(finding.statement, { record: finding.id, field: 'statement' }),
    mark: markText(finding, voice),
    note: notes.ofEvidence(finding),
    facts: facts(
      fact(voice, 'finding-kind', kind === undefined ? '' : voice.label(`finding-kind.${kind}`)),
      fact(voice, 'causes', voice.sayAll(items(finding.causes))),
      fact(voice, 'effects', voice.sayAll(items(finding.effects))),
      fact(voice, 'affected', wordsOf(voice, 'group', items(finding.affected))),
      fact(voice, 'risks', wordsOf(voice, 'risk', items(finding.risks))),
    ),
    ...decisionOf(finding, voice),
  };
}

function recommendationView(part: RecommendationPart, voice: Voice): RecordView {
  const { recommendation } = part;
  const horizon = known(recommendation.horizon);
  return {
    statement: voice.say(recommendation.statement, {
      record: recommendation.id,
      field: 'statement',
    }),
    mark: markText(recommendation, voice),
    note: '',
    facts: facts(
      fact(voice, 'addressees', bodies(part.addressees, voice).join('; ')),
      fact(voice, 'horizon', horizon === undefined ? '' : voice.label(`horizon.${horizon}`)),
      fact(
        voice,
        'theme-effects',
        voice.sayAll(
          items(recommendation.themes).flatMap(({ effect }) => {
            const text = known(effect);
            return text === undefined ? [] : [text];
          }),
        ),
      ),
      givenFact(voice, 'disposition', recommendation.disposition, (disposition) =>
        [voice.label(`disposition.${disposition.decision}`), voice.say(disposition.reason)].join(
          ': ',
        ),
      ),
    ),
    ...decisionOf(recommendation, voice),
  };
}

/** The wording of the source, and who decided what became of it, where they may be read. */
function decisionOf(
  { text, disposition }: Pick<AreaPart['findings'][number], 'text' | 'disposition'>,
  voice: Voice,
): Pick<RecordView, 'source_text' | 'decided_by' | 'decided_on'> {
  const { decided_by: by, date } = known(disposition) ?? {};
  const body = known(by);
  const day = known(date);
  return {
    source_text: text === undefined ? '' : voice.plain(text),
    decided_by: body === undefined ? '' : voice.say(body),
    decided_on: day === undefined ? '' : voice.words.date(day),
  };
}

function objectiveView(
  part: AreaPart['objectives'][number],
  notes: SourceNotes,
  voice: Voice,
): AreaView['objectives'][number] {
  const { objective, number, leads, indicators, actions } = part;
  return {
    number,
    statement: voice.say(objective.statement, { record: objective.id, field: 'statement' }),
    lead: leads.length === 0 ? '' : leadText(leads, objective.lead, voice),
    indicators: indicators.map((indicator) => ({
      title: voice.say(indicator.title, { record: indicator.id, field: 'title' }),
      baseline: baselineText(indicator, notes, voice),
      target: targetText(indicator, voice),
    })),
    actions: actions.map((one) => ({
      number: one.number,
      statement: voice.say(one.action.statement, { record: one.action.id, field: 'statement' }),
      mark: markText(one.action, voice),
      lead: leadText(one.leads, one.action.lead, voice),
      timeframe: timeframeText(one.action.timeframe, voice),
      source_text: one.action.text === undefined ? '' : voice.plain(one.action.text),
    })),
  };
}
