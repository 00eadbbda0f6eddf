import { expect, test } from '@jest/globals';
import { PACKS } from '../../src/check/packs.js';
import { rules } from '../../src/check/rules/index.js';
import { CODES } from '../../src/model/codes.js';
import { shapes } from '../../src/read/generated/shapes.js';

test('every rule belongs to exactly one pack', () => {
  const packed = Object.values(PACKS).flat();
  expect([...packed].sort()).toEqual(rules.map(({ code }) => code).sort());
});

test('the rules about safety, and no others, are in the pack of that name', () => {
  const ofSafety = rules
    .map(({ code }) => code)
    .filter((code) => {
      const entry = CODES[code];
      return 'rule' in entry && entry.rule.startsWith('SAFE-');
    });
  expect([...PACKS.safety].sort()).toEqual([...ofSafety].sort());
});

test('the packs are those that the format knows', () => {
  expect(shapes.project.keys?.validate?.keys?.packs?.items?.role).toBe('word');
  expect(Object.values(PACKS).every((codes) => codes.length > 0)).toBe(true);
});
