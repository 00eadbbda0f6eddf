import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A pattern as the code says it. */
export interface Pattern {
  readonly text: string;
  /** Whether its wording depends on a number, so that a catalogue has forms of it. */
  readonly isPlural: boolean;
}

/**
 * Every pattern that the sources say, once. The first wording of a `plural` is for English alone,
 * which counts one and many; other languages have their forms under the second.
 */
export function patternsIn(folder: string): readonly Pattern[] {
  const found = new Map<string, Pattern>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.includes('generated')) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    if (!text.includes('say`')) continue;
    for (const pattern of patternsOf(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)))
      found.set(pattern.text, pattern);
  }
  return [...found.values()];
}

function patternsOf(node: ts.Node): readonly Pattern[] {
  const inner: Pattern[] = [];
  ts.forEachChild(node, (child) => {
    inner.push(...patternsOf(child));
  });
  if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'say') return inner;
  const place = ts.isCallExpression(node.parent) && isPlural(node.parent);
  const index = ts.isCallExpression(node.parent) ? node.parent.arguments.indexOf(node) : -1;
  if (place && index === 1) return inner;
  return [...inner, { text: patternOf(node.template), isPlural: place }];
}

function isPlural(call: ts.CallExpression): boolean {
  return call.expression.getText() === 'plural';
}

function patternOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  const spans = template.templateSpans.map(({ literal }, index) => `{${index}}${literal.text}`);
  return [template.head.text, ...spans].join('');
}
