import { expect, it } from '@jest/globals';
import { reporters, type ReportFormat } from '../../src/report/reporter.js';
import { fault } from './fault.js';

// The keys of the registry are its formats.
it.each(Object.keys(reporters) as ReportFormat[])('%s can be loaded and used', async (format) => {
  const reporter = await reporters[format]();
  expect(reporter([fault(3)], { color: false })).toMatch(/finding-without-answer/);
});
