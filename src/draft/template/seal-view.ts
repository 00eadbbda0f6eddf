import type { Values } from '../values.js';
import { isGroup, isList, type Shape, type ViewOf } from './shape.js';

/**
 * A view whose every text is a single stand-in, also where it was put together from stand-ins and
 * words between them: so that no text in it can become structure, wherever it came from. A text
 * that is empty stays so, to be asked for by `{{#if}}`.
 */
export function sealView<const S extends Shape>(
  view: ViewOf<S>,
  shape: S,
  values: Values,
): ViewOf<S> {
  // Sealing changes texts into texts, and nothing else.
  return seal(view, shape, values) as ViewOf<S>;
}

function seal(view: unknown, shape: Shape, values: Values): unknown {
  if (shape === 'text') return view === '' ? '' : values.inline(values.expand(String(view)));
  if (isList(shape) && Array.isArray(view)) return view.map((item) => seal(item, shape[0], values));
  if (isGroup(shape) && typeof view === 'object') {
    return Object.fromEntries(
      // The names of a view are those of its shape.
      Object.entries(view ?? {}).map(([name, field]) => [
        name,
        seal(field, shape[name] ?? 'word', values),
      ]),
    );
  }
  return view;
}
