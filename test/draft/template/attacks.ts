/** A template that tries to do what no template may. */
export interface Attack {
  readonly name: string;
  readonly template: string;
  /** Where it is refused. */
  readonly line: number;
  /** What `main` may call besides. */
  readonly others?: Readonly<Record<string, string>>;
}

const RUN = 'globalThis.napdraftCanary = true';

/** The attacks published for Handlebars up to 4.7.9, and what resembles them. */
export const ATTACKS: readonly Attack[] = [
  // From a value to the constructor of functions (advisories 755, 1164, 1316, 1324, 1325).
  at(1, 'a constructor', '{{constructor}}'),
  at(1, 'the constructor of constructors', '{{plan.constructor.constructor}}'),
  at(2, 'a constructor in brackets', 'a\n{{plan.[constructor]}}'),
  at(1, 'a constructor of this', '{{this.constructor.name}}'),
  at(1, 'a constructor of the top', '{{@root.constructor}}'),
  at(3, 'a constructor in a loop', '{{#each areas}}\n\n{{./constructor.name}}{{/each}}'),
  at(1, 'a prototype', '{{__proto__}}'),
  at(1, 'a prototype in brackets', '{{plan.[__proto__].toString}}'),
  at(1, 'a method of every object', '{{toString}} {{valueOf}} {{hasOwnProperty "title"}}'),
  at(1, 'a method of a text', '{{title.split}}'),
  at(1, 'the length of a text', '{{title.length}}'),
  at(
    1,
    'the payload of 2019',
    `{{#with "s" as |string|}}
  {{#with "e"}}
    {{#with split as |conslist|}}
      {{this.pop}}
      {{this.push (lookup string.sub "constructor")}}
      {{this.pop}}
      {{#with string.split as |codelist|}}
        {{this.pop}}
        {{this.push "return ${RUN};"}}
        {{this.pop}}
        {{#each conslist}}
          {{#with (string.sub.apply 0 codelist)}}{{this}}{{/with}}
        {{/each}}
      {{/with}}
    {{/with}}
  {{/with}}
{{/with}}`,
  ),
  at(
    2,
    'a function made of a text',
    `\n{{#with (plan.constructor.constructor "${RUN}")}}{{this}}{{/with}}`,
  ),
  at(
    1,
    'a helper that defines getters (advisory 1316)',
    `{{#with this as |obj|}}{{obj.constructor.defineProperty obj "x" "${RUN}"}}{{/with}}`,
  ),

  // Functions of Handlebars, and methods that take their place.
  at(1, 'lookup', '{{lookup plan "constructor"}}'),
  at(1, 'lookup in lookup', '{{lookup (lookup plan "constructor") "constructor"}}'),
  at(1, 'lookup as a condition', '{{#if (lookup plan "constructor")}}a{{/if}}'),
  at(1, 'a setter that is looked up (GHSA-7rx3-28cr-v5wh)', '{{__lookupSetter__ "__proto__"}}'),
  at(1, 'a getter that is looked up', '{{__lookupGetter__ "__proto__"}}'),
  at(1, 'a getter that is defined', `{{__defineGetter__ "title" "${RUN}"}}`),
  at(1, 'a getter in parentheses', '{{#with (__lookupGetter__ "__proto__")}}{{this}}{{/with}}'),
  at(1, 'helperMissing', '{{helperMissing}}'),
  at(1, 'helperMissing with a value', '{{helperMissing title}}'),
  at(1, 'helperMissing as a block', '{{#helperMissing}}a{{/helperMissing}}'),
  at(1, 'blockHelperMissing', '{{#blockHelperMissing areas}}{{title}}{{/blockHelperMissing}}'),
  at(1, 'a value as a block', '{{#areas}}{{title}}{{/areas}}'),
  at(4, 'log', '\n\n\n{{log title}}'),
  at(1, 'log at a level', '{{log title level="error"}}'),
  at(1, 'a function of a function', '{{label.constructor "lead"}}'),
  at(1, 'a function that is called by another', '{{label.call title}}'),
  at(1, 'a label that every object has', '{{label "constructor"}}'),
  at(1, 'a label that is a prototype', '{{label "__proto__"}}'),
  at(1, 'a function in place of a value', '{{#each label}}{{this}}{{/each}}'),

  // Data of Handlebars.
  at(1, 'all of the view', '{{#each @root}}{{@key}}: {{this}}{{/each}}'),
  at(1, 'all of what is here', '{{#each this}}{{this}}{{/each}}'),
  at(1, 'the keys of a loop', '{{#each areas}}{{@key}}{{/each}}'),
  at(1, 'the frame around', '{{@_parent}}'),
  at(1, 'the level of the log', '{{#with plan}}{{@level}}{{/with}}'),
  at(1, 'the way out of the view', '{{../../title}}'),
  at(1, 'the view of a caller', '{{@../root.title}}'),
  at(1, 'the block of a partial', '{{@partial-block}}'),

  // Partials and decorators (CVE-2026-33938, 33939, 33940).
  at(1, 'a block for a partial', '{{#> part}}{{> @partial-block}}{{/part}}', { part: 'a' }),
  at(1, 'the block of a partial as a partial', '{{> @partial-block}}'),
  at(1, 'a partial in the template', '{{#*inline "part"}}a{{/inline}}{{> part}}'),
  at(1, 'a partial in place of another', '{{#*inline "@partial-block"}}a{{/inline}}'),
  at(1, 'a decorator', '{{* mark}}'),
  at(1, 'a decorator as a block', '{{#*mark}}a{{/mark}}'),
  at(1, 'a partial that a function names', '{{> (label "lead")}}'),
  at(1, 'a partial that is looked up', '{{> (lookup . "title")}}'),
  at(1, 'a partial that is an object', '{{> (lookup @root "plan")}}'),
  at(1, 'a partial that every object has', '{{> constructor}}'),
  at(1, 'a partial that is a prototype', '{{> __proto__}}'),
  at(1, 'a file as a partial', '{{> ../../etc/passwd}}'),
  at(1, 'a file in quotes as a partial', '{{> "../../private/list"}}'),
  at(1, 'code in the name of a partial (CVE-2026-33941)', `{{> "a');${RUN}//"}}`),
  at(1, 'a prototype for a partial', '{{> part __proto__=plan}}', { part: '{{title}}' }),
  at(1, 'a constructor for a partial', '{{> part plan constructor=1}}', { part: '{{title}}' }),
  at(1, 'a template that calls itself', '{{> main}}'),
  at(2, 'templates that call each other', '{{> part}}', { part: '\n{{> main}}' }),

  // What prints raw, and what forges the marks of values.
  at(1, 'a raw value', '{{{title}}}'),
  at(1, 'another raw value', '{{&title}}'),
  at(1, 'a raw block', '{{{{each}}}}a{{{{/each}}}}'),
  at(2, 'the mark of a value', 'a\n\uE000\uE002\uE001'),

  // What takes for ever.
  at(1, 'a thousand blocks in blocks', `${'{{#if title}}'.repeat(1000)}${'{{/if}}'.repeat(1000)}`),
  at(1, 'two thousand branches', `{{#if title}}${'{{else if title}}'.repeat(2000)}{{/if}}`),
  at(1, 'two thousand parentheses', `{{eq ${'(eq '.repeat(2000)}${')'.repeat(2000)}}}`),
  at(1, 'three hundred parentheses', `{{eq ${'(eq '.repeat(300)}${')'.repeat(300)}}}`),
  at(1, 'forty thousand tags', '{{title}}'.repeat(40_000)),
  at(1, 'a tag of a megabyte', `{{label "${'x'.repeat(200_000)}"}}`),
  at(1, 'a template of a megabyte', 'x'.repeat(1_000_000)),
  at(1, 'many steps out', `{{${'../'.repeat(600)}title}}`),
  at(24, 'loops in loops', `${'{{#each @root.areas}}\n'.repeat(24)}${'{{/each}}'.repeat(24)}`),
];

function at(
  line: number,
  name: string,
  template: string,
  others?: Readonly<Record<string, string>>,
): Attack {
  return { name, template, line, ...(others === undefined ? {} : { others }) };
}
