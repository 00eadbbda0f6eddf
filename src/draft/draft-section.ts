import type { ProfileFile } from '../format/profile.js';
import type { Diagnostic, Read } from '../model/diagnostic.js';
import type { Block, Document } from '../model/document.js';
import { byId } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import { wording } from '../model/text.js';
import { arrangeHeadings } from './arrange-headings.js';
import { parseMarkdown } from './parse-markdown.js';
import type { Section } from './section.js';
import { matrixTable } from './tables/matrix.js';
import { themeGrid } from './tables/theme-grid.js';
import { traceTable } from './tables/trace-table.js';
import { renderTemplate, type TemplateFile } from './template/render-template.js';
import { sealView } from './template/seal-view.js';
import { templateFunctions } from './template-functions.js';
import { createValues } from './values.js';
import { sectionTitle, sectionView } from './view/section-view.js';
import { SECTION_SHAPE } from './view/shape.js';
import { createSourceNotes } from './view/source-notes.js';
import { createVoice } from './voice.js';
import { createWords, type Countries, type Labels } from './words.js';

export interface DraftOptions {
  readonly profile: ProfileFile;
  readonly language: string;
  /** The wordings of the language, and those that stand in for the ones it lacks. */
  readonly labels: { readonly own: Labels; readonly fallback: Labels };
  readonly countries: Countries;
  /** By name without the ending: `areas`, `record`. */
  readonly templates: ReadonlyMap<string, TemplateFile>;
}

/** Brings a section into words: data and templates of one language become a document. */
export function draftSection(
  section: Section,
  project: Project,
  options: DraftOptions,
): Read<Document> {
  const { profile, language } = options;
  const words = createWords(language, options.labels, [
    ...options.countries,
    ...ownCountry(section, language),
  ]);
  const values = createValues();
  const source = section.settings.languages[0] ?? language;
  const voice = createVoice(words, values, source);
  const sources = byId(project.sources);
  const notes = createSourceNotes(sources, voice);
  const citations = new Map(
    section.mandate.map(({ instrument, cited }) => [cited, instrument.citation]),
  );
  const cite = (instrument: string) => {
    const citation = citations.get(instrument);
    return citation === undefined ? voice.plain(instrument) : voice.say(citation);
  };
  const view = sectionView(
    section,
    {
      themeGrid: themeGrid(section, voice),
      matrix:
        profile.matrix === undefined ? [] : matrixTable(section, profile.matrix, notes, voice),
      trace: traceTable(section, voice),
    },
    { institutions: byId(project.institutions), notes, cite },
    voice,
  );
  const sealed = sealView(view, SECTION_SHAPE, values);
  const parts = [...((profile.title_heading ?? true) ? ['title'] : []), ...profile.sections];
  const blocks: Block[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const entry of parts) {
    const rendered = renderTemplate({
      templates: options.templates,
      entry,
      view: sealed,
      shape: SECTION_SHAPE,
      functions: templateFunctions(words),
    });
    diagnostics.push(...rendered.diagnostics);
    blocks.push(...parseMarkdown(rendered.value, values, language));
  }
  return {
    value: {
      language,
      direction: words.direction,
      title: plainText(voice.inlines(sectionTitle(section, voice))),
      blocks: arrangeHeadings(blocks, profile),
    },
    diagnostics,
  };
}

/** The country as the project names it. */
function ownCountry({ settings }: Section, language: string): Countries {
  const { country, country_name: name, languages } = settings;
  if (name === undefined) return [];
  const { value } = wording(name, language, languages[0] ?? language);
  return [{ code: country, name: { [language]: value } }];
}

function plainText(inlines: ReturnType<ReturnType<typeof createVoice>['inlines']>): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.value : '')).join('');
}
