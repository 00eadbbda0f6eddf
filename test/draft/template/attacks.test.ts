import { afterEach, expect, it, test } from '@jest/globals';
import { render } from '../../support/render.js';
import { traces } from '../../support/traces.js';
import { ATTACKS } from './attacks.js';

const before = traces();

afterEach(() => {
  expect(traces()).toEqual(before);
});

test.each(ATTACKS.map((attack) => [attack.name, attack] as const))(
  '%s is refused with file and line',
  (_, { template, line, others }) => {
    const { value, diagnostics } = render(template, others);
    const [first] = diagnostics;
    expect({ value: value.slice(0, 100), code: first?.code, line: first?.span?.line }).toEqual({
      value: '',
      code: 'template-fault',
      line,
    });
    expect(first?.at.file).toMatch(/^templates\/(main|part)\.md\.hbs$/);
  },
);

it('is told from a template that leaves a trace', () => {
  Object.assign(globalThis, { napdraftCanary: true });
  expect(traces()).not.toEqual(before);
  Object.assign(globalThis, { napdraftCanary: undefined });
});
