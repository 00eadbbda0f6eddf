import { expect, it, test } from '@jest/globals';
import { REPORT_FORMATS } from '../../src/report/report-formats.js';
import { reporters } from '../../src/report/reporter.js';
import { fault } from './fault.js';

test('every format but the Word file is a reporter', () => {
  expect([...Object.keys(reporters), 'docx']).toEqual([...REPORT_FORMATS]);
});

it.each(Object.entries(reporters))('%s can be loaded and used', async (_, load) => {
  const reporter = await load();
  expect(reporter([fault(3)], { color: false })).toMatch(/finding-without-answer/);
});
