import type { Audience } from '../../model/audience.js';
import { isGroup, type Shape } from './shape.js';

/** What a place in a template can name, and how it was reached. */
export interface Scope {
  /** Whom the text is for, who may not read every field. */
  readonly audience: Audience;
  /** The path of the template's file. */
  readonly file: string;
  /** The names of the templates that call each other down to this one. */
  readonly calls: readonly string[];
  /** The shape of the whole view, `@root`. */
  readonly root: Shape;
  /** The shape of `this`. */
  readonly context: Shape;
  /** What `../` leads to; undefined at the edge of a template. */
  readonly outer: Scope | undefined;
  /**
   * Whether `this` can be the very value that `this` is outside. Handlebars then sees one context
   * in the two, and `../` leads out of both.
   */
  readonly isMaybeOuter: boolean;
  /** The names given by `as |name|`. */
  readonly names: ReadonlyMap<string, Shape>;
  /** How many `{{#each}}`s are around. */
  readonly loops: number;
}

export interface NamedTemplate {
  readonly name: string;
  readonly file: string;
}

export function outermostScope(
  { name, file }: NamedTemplate,
  root: Shape,
  audience: Audience,
): Scope {
  return {
    audience,
    file,
    calls: [name],
    root,
    context: root,
    outer: undefined,
    isMaybeOuter: false,
    names: new Map(),
    loops: 0,
  };
}

/** The scope inside of `{{#each}}` or `{{#with}}`. */
export function innerScope(
  outer: Scope,
  context: Shape,
  names: ReadonlyMap<string, Shape>,
  loops: number,
): Scope {
  return {
    ...outer,
    context,
    outer,
    isMaybeOuter: context === outer.context || !(isGroup(context) || isGroup(outer.context)),
    names: new Map([...outer.names, ...names]),
    loops,
  };
}

/** The scope of a template that is called: it knows its context and the loops around the call. */
export function calledScope(caller: Scope, template: NamedTemplate, context: Shape): Scope {
  return {
    ...outermostScope(template, caller.root, caller.audience),
    calls: [...caller.calls, template.name],
    context,
    loops: caller.loops,
  };
}
