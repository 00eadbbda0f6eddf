import { items, known } from '../../model/absent.js';
import type { Finding, Project } from '../../model/project.js';
import type { ReleasedFinding } from '../release-project.js';
import type { Voice } from '../voice.js';

type Source = Project['sources'][number];

/** Footnotes that name sources; an empty text where there is nothing to name. */
export interface SourceNotes {
  ofSources(ids: readonly string[]): string;
  /** What a finding rests on; the organisation behind a statement only where it may be named. */
  ofEvidence(finding: ReleasedFinding): string;
  /** How a source is named in running text. */
  citation(id: string): string;
}

/**
 * @param sources the sources that the audience may know; every other one is cited as one that is
 * on file (SAFE-06)
 */
export function createSourceNotes(sources: ReadonlyMap<string, Source>, voice: Voice): SourceNotes {
  const cite = (id: string, namesPublisher: boolean) => {
    const source = sources.get(id);
    return source === undefined
      ? voice.label('source-on-file')
      : sourceText(source, namesPublisher, voice);
  };
  return {
    citation: (id) => cite(id, true),
    ofSources: (ids) =>
      footnote(
        ids.map((id) => cite(id, true)),
        voice,
      ),
    ofEvidence: ({ evidence, mayNameOrganisation }) => {
      const said = items(evidence).map((one) => {
        const id = known(one.source);
        const namesPublisher = mayNameOrganisation || one.type !== 'participant-statement';
        return evidenceText(one, id === undefined ? '' : cite(id, namesPublisher), voice);
      });
      return footnote(said, voice);
    },
  };
}

function sourceText(source: Source, namesPublisher: boolean, voice: Voice): string {
  const publisher = namesPublisher ? known(source.publisher) : undefined;
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
