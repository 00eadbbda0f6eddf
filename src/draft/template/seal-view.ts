import { mayReadField, type Audience } from '../../model/audience.js';
import type { Values } from '../values.js';
import { classOf, isGroup, isList, plainShape, type Shape, type ViewOf } from './shape.js';

/**
 * A view whose every text is a single stand-in, also where it was put together from stand-ins and
 * words between them: so that no text in it can become structure, wherever it came from. A text
 * that is empty stays so, to be asked for by `{{#if}}`.
 *
 * What the audience may not read is not in it, nor is what the shape does not list; and nothing in
 * it can be changed.
 */
export function sealView<const S extends Shape>(
  view: ViewOf<S>,
  shape: S,
  audience: Audience,
  values: Values,
): ViewOf<S> {
  const seal = (given: unknown, shape: Shape): unknown => {
    if (shape === 'text') return given === '' ? '' : values.inline(values.expand(String(given)));
    if (isList(shape)) {
      return Object.freeze(Array.isArray(given) ? given.map((item) => seal(item, shape[0])) : []);
    }
    if (!isGroup(shape)) return given;
    const fields = new Map(Object.entries(given ?? {}));
    const kept = Object.entries(shape).filter(
      ([name, field]) => fields.has(name) && mayReadField(audience, classOf(field)),
    );
    return Object.freeze(
      Object.fromEntries(
        kept.map(([name, field]) => [name, seal(fields.get(name), plainShape(field))]),
      ),
    );
  };
  // Sealing changes texts into texts. The check of a template lets it name no field that is gone.
  return seal(view, shape) as ViewOf<S>;
}
