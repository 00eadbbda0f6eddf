import type { ProfileFile } from '../format/profile.js';
import type { Block } from '../model/document.js';
import type { Section } from './section.js';

/** What of a section is about some priority areas, which keep the numbers that they have in it. */
export function areasAlone(section: Section, ids: readonly string[]): Section {
  const isChosen = (area: { readonly id: string }) => ids.includes(area.id);
  return {
    ...section,
    areas: section.areas.filter(({ area }) => isChosen(area)),
    themes: section.themes.map(({ theme, cells }) => ({
      theme,
      cells: cells.filter((_, index) => {
        const part = section.areas[index];
        return part !== undefined && isChosen(part.area);
      }),
    })),
    trace: section.trace.filter(({ area }) => isChosen(area)),
  };
}

/** The profile without what is said once for the whole section, and without its numbers. */
export function profileOfAreas({ id, title, matrix, ...profile }: ProfileFile): ProfileFile {
  const sections = profile.sections.filter((name) => OF_AREAS.has(name));
  return {
    id,
    title,
    title_heading: false,
    sections: sections.length === 0 ? ['areas'] : sections,
    ...(profile.heading_level === undefined ? {} : { heading_level: profile.heading_level }),
    ...(matrix === undefined ? {} : { matrix }),
  };
}

const OF_AREAS: ReadonlySet<string> = new Set(['areas', 'matrix', 'trace']);

/**
 * The blocks of a template where areas stand alone: that of the areas goes without the heading over
 * all areas, and what else is said of a single area comes under its own heading.
 */
export function underAreas(
  blocks: readonly Block[],
  { template, count }: { readonly template: string; readonly count: number },
): readonly Block[] {
  if (template === 'areas') {
    const [first, ...rest] = blocks;
    return lowered(first?.type === 'heading' && first.level === 2 ? rest : blocks, -1);
  }
  return count === 1 ? lowered(blocks, 1) : blocks;
}

function lowered(blocks: readonly Block[], by: 1 | -1): readonly Block[] {
  return blocks.map((block) =>
    block.type === 'heading'
      ? { ...block, level: Math.min(6, Math.max(2, block.level + by)) }
      : block,
  );
}
