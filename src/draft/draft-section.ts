import type { ProfileFile } from '../format/profile.js';
import type { Audience } from '../model/audience.js';
import type { Read } from '../model/diagnostic.js';
import type { Block, Document, TextRun } from '../model/document.js';
import { byId } from '../model/lookup.js';
import { wording } from '../model/text.js';
import { areasAlone, profileOfAreas, underAreas } from './areas-alone.js';
import { arrangeHeadings } from './arrange-headings.js';
import { fillTemplates, type Filling } from './fill-templates.js';
import { parseMarkdown } from './parse-markdown.js';
import type { ReleasedProject } from './release-project.js';
import type { Section } from './section.js';
import { matrixTable } from './tables/matrix.js';
import { themeGrid } from './tables/theme-grid.js';
import { traceTable } from './tables/trace-table.js';
import type { TemplateFile } from './template/render-template.js';
import { sealView } from './template/seal-view.js';
import { createValues } from './values.js';
import { sectionTitle, sectionView } from './view/section-view.js';
import { SECTION_SHAPE, type SectionView } from './view/shape.js';
import { createSourceNotes } from './view/source-notes.js';
import { createVoice, type Voice } from './voice.js';
import { createWords, type Countries, type Labels } from './words.js';

export interface DraftOptions {
  readonly profile: ProfileFile;
  readonly language: string;
  /** The wordings of the language, and those that stand in for the ones it lacks. */
  readonly labels: { readonly own: Labels; readonly fallback: Labels };
  readonly countries: Countries;
  /** By name without the ending: `areas`, `record`. */
  readonly templates: ReadonlyMap<string, TemplateFile>;
  /** The ids of the only priority areas that are to be said; the whole section when left out. */
  readonly areas?: readonly string[] | undefined;
}

/** Brings a section into words: data and templates of one language become a document. */
export function draftSection(
  section: Section,
  project: ReleasedProject,
  options: DraftOptions,
): Read<Document> {
  const { filling, finish } = prepareDraft(section, project, options);
  return finish(fillTemplates(filling));
}

/** A draft of which only the templates are not yet filled, which may be done elsewhere. */
export interface PreparedDraft {
  readonly filling: Filling;
  readonly finish: (filled: ReturnType<typeof fillTemplates>) => Read<Document>;
}

export function prepareDraft(
  whole: Section,
  project: ReleasedProject,
  options: DraftOptions,
): PreparedDraft {
  const { language, labels, templates, areas } = options;
  const section = areas === undefined ? whole : areasAlone(whole, areas);
  const profile = areas === undefined ? options.profile : profileOfAreas(options.profile);
  const entries = entriesOf(profile);
  const countries = [...options.countries, ...ownCountry(section, language)];
  const words = createWords(language, labels, countries);
  const values = createValues();
  const source = section.settings.languages[0] ?? language;
  const voice = createVoice(words, values, source);
  const view = viewOf(section, project, profile, voice);
  const { audience } = section;
  const sealed = sealView(view, SECTION_SHAPE, audience, values);
  return {
    filling: {
      templates,
      entries,
      view: sealed,
      audience,
      language,
      labels,
      countries,
    },
    finish: ({ value: texts, diagnostics }) => {
      const blocks = texts.flatMap((text, index) => {
        const parsed = parseMarkdown(text, values, language);
        if (areas === undefined) return parsed;
        return underAreas(parsed, { template: entries[index] ?? '', count: section.areas.length });
      });
      return {
        value: {
          language,
          direction: words.direction,
          title: plainText(voice.inlines(sectionTitle(section, voice))),
          audience,
          blocks: [...noticeFor(audience, voice), ...arrangeHeadings(blocks, profile)],
        },
        diagnostics,
      };
    },
  };
}

/** What the templates see, before it is sealed for the audience. */
function viewOf(
  section: Section,
  project: ReleasedProject,
  profile: ProfileFile,
  voice: Voice,
): SectionView {
  const sources = byId(project.sources);
  const notes = createSourceNotes(sources, voice);
  const citations = new Map(
    section.mandate.map(({ instrument, cited }) => [cited, instrument.citation]),
  );
  const cite = (instrument: string) => {
    const citation = citations.get(instrument);
    return citation === undefined ? voice.plain(instrument) : voice.say(citation);
  };
  return sectionView(
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
}

/** The templates that a draft is made of. */
function entriesOf(profile: ProfileFile): readonly string[] {
  return [...((profile.title_heading ?? true) ? ['title'] : []), ...profile.sections];
}

/** A draft that is not for everybody says so before anything else, whatever the templates say. */
function noticeFor(audience: Audience, voice: Voice): readonly Block[] {
  if (audience === 'public') return [];
  const notice: TextRun = { type: 'text', value: voice.label(`audience.${audience}`) };
  return [
    {
      type: 'quote',
      children: [{ type: 'paragraph', children: [{ type: 'strong', children: [notice] }] }],
    },
  ];
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
