import type { SessionEvent, Settled } from '../capture/session-event.js';
import type { Item } from './item.js';

/** How far an import has come, as the journal tells it. */
export interface Progress {
  /** Which question each column answers, by its title. */
  readonly columns: ReadonlyMap<string, string | undefined>;
  readonly settled: ReadonlyMap<string, Settled>;
  /** Those that were about to be put into the file; whether they were, the file tells. */
  readonly accepting: ReadonlySet<string>;
  readonly splits: ReadonlyMap<string, readonly [string, string]>;
  /** The item that was being put right, with what happened since. */
  readonly editing: { readonly item: string; readonly events: readonly SessionEvent[] } | undefined;
}

export const NOTHING_DONE: Progress = {
  columns: new Map(),
  settled: new Map(),
  accepting: new Set(),
  splits: new Map(),
  editing: undefined,
};

export function progressAfter(events: readonly SessionEvent[]): Progress {
  return events.reduce(progressed, NOTHING_DONE);
}

export function progressed(progress: Progress, event: SessionEvent): Progress {
  switch (event.kind) {
    case 'column':
      return {
        ...progress,
        columns: new Map([...progress.columns, [event.title, event.question]]),
      };
    case 'accepting':
      return { ...progress, accepting: new Set([...progress.accepting, ...event.items]) };
    case 'settled': {
      const settled = event.items.map((item) => [item, event.as] as const);
      return {
        ...progress,
        settled: new Map([...progress.settled, ...settled]),
        accepting: new Set([...progress.accepting].filter((key) => !event.items.includes(key))),
        editing: undefined,
      };
    }
    case 'split':
      return { ...progress, splits: new Map([...progress.splits, [event.item, event.texts]]) };
    case 'begin':
      return event.item === undefined
        ? progress
        : { ...progress, editing: { item: event.item, events: [event] } };
    case 'discarded':
      return { ...progress, editing: undefined };
    case 'answer':
    case 'skip':
    case 'typing':
    case 'back':
    case 'saved': {
      const { editing } = progress;
      if (editing === undefined) return progress;
      return { ...progress, editing: { ...editing, events: [...editing.events, event] } };
    }
  }
}

/** The items with those that were split as two. */
export function withSplits(items: readonly Item[], splits: Progress['splits']): readonly Item[] {
  return items.flatMap((item) => {
    const texts = splits.get(item.key);
    if (texts === undefined) return [item];
    const parts = texts.map((text, index) => ({
      ...item,
      key: `${item.key}.${index + 1}`,
      fields: item.fields.map((field) => (field.question === 'text' ? { ...field, text } : field)),
    }));
    return withSplits(parts, splits);
  });
}
