import { items, known } from '../../model/absent.js';
import type { Finding, Project } from '../../model/project.js';
import type { Voice } from '../voice.js';

type Source = Project['sources'][number];

/** Footnotes that name sources; an empty text where there is nothing to name. */
export interface SourceNotes {
  ofSources(ids: readonly string[]): string;
  ofEvidence(evidence: Finding['evidence']): string;
  /** How a source is named in running text. */
  citation(id: string): string;
}

export function createSourceNotes(sources: ReadonlyMap<string, Source>, voice: Voice): SourceNotes {
  const citation = (id: string) => {
    const source = sources.get(id);
    return source === undefined ? '' : sourceText(source, voice);
  };
  return {
    citation,
    ofSources: (ids) => footnote(ids.map(citation), voice),
    ofEvidence: (evidence) =>
      footnote(
        items(evidence).map((one) => evidenceText(one, citation(known(one.source) ?? ''), voice)),
        voice,
      ),
  };
}

/** A source that is not public is cited as one that is on file (SAFE-06). */
function sourceText(source: Source, voice: Voice): string {
  if ((source.access ?? 'public') !== 'public') return voice.label('source-on-file');
  const publisher = known(source.publisher);
  const date = known(source.date);
  const locator = known(source.locator);
  return [
    voice.say(source.title),
    ...(publisher === undefined ? [] : [voice.say(publisher)]),
    ...(date === undefined ? [] : [voice.words.date(date)]),
    ...(locator === undefined ? [] : [voice.plain(locator)]),
  ].join(', ');
}

type Evidence = Exclude<Finding['evidence'], { absent: string } | undefined>[number];

function evidenceText(evidence: Evidence, source: string, voice: Voice): string {
  const year = known(evidence.year);
  const value = known(evidence.value);
  const unit = known(evidence.unit);
  const figure =
    evidence.text !== undefined
      ? voice.plain(evidence.text)
      : value === undefined
        ? ''
        : [voice.words.number(value), ...(unit === undefined ? [] : [voice.say(unit)])].join(' ');
  const details = [figure, year === undefined ? '' : String(year)].filter((part) => part !== '');
  const said = [voice.label(`evidence.${evidence.type}`), ...details].join(', ');
  return source === '' ? said : `${said} — ${source}`;
}

function footnote(texts: readonly string[], voice: Voice): string {
  const said = texts.filter((text) => text !== '');
  return said.length === 0 ? '' : voice.footnote(said.join('; '));
}
