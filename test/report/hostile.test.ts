import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Reported } from '../../src/model/diagnostic.js';
import { github } from '../../src/report/github.js';
import { reportDocument } from '../../src/report/report-document.js';
import { reporters } from '../../src/report/reporter.js';
import { sentencesWithPlaces } from '../../src/report/sentence.js';
import { visible } from '../../src/report/visible.js';
import { hostileReport } from './hostile-faults.js';
import { hasOldCommand, workflowCommands } from './workflow-commands.js';

const plain = { color: false };
const seed = 1325;

/** What steers a terminal, cannot be seen, or changes the direction of a text. */
const STEERING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe('whatever the texts of a project are,', () => {
  test.each(Object.entries(reporters))(
    '%s holds nothing that steers a terminal',
    async (_, load) => {
      const reporter = await load();
      fc.assert(
        fc.property(hostileReport, (reported) => {
          expect(reporter(reported, plain).replaceAll('\n', '')).not.toMatch(STEERING);
        }),
        { seed },
      );
    },
  );

  test.each(Object.entries(reporters).filter(([format]) => format !== 'github'))(
    '%s in the log of a job gives the runner no command',
    async (_, load) => {
      const reporter = await load();
      fc.assert(
        fc.property(hostileReport, (reported) => {
          const printed = reporter(reported, plain);
          expect(workflowCommands(printed)).toEqual([]);
          expect(hasOldCommand(printed)).toBe(false);
        }),
        { seed },
      );
    },
  );

  test('github gives the runner exactly the annotations that are meant, letter by letter', () => {
    fc.assert(
      fc.property(hostileReport, (reported) => {
        const printed = github(reported, plain);
        const given = workflowCommands(printed).filter(({ name }) => name !== 'notice');
        expect(given.map(inShort).sort()).toEqual(reported.filter(isMarked).map(meant).sort());
        expect(printed.split('\n')).toHaveLength(workflowCommands(printed).length + 1);
        expect(hasOldCommand(printed)).toBe(false);
      }),
      { seed, numRuns: 300 },
    );
  });

  test('the document for print has no text in it that steers', () => {
    fc.assert(
      fc.property(hostileReport, (reported) => {
        const texts = JSON.stringify(reportDocument(reported, undefined)).replace(
          /\\\\|\\u[0-9a-f]{4}|\\[bfnrt]/g,
          (escape) => (escape === '\\\\' ? '' : '\u0000'),
        );
        expect(texts).not.toMatch(STEERING);
      }),
      { seed },
    );
  });
});

function isMarked({ severity, waived }: Reported): boolean {
  return severity !== 'info' && waived === undefined;
}

function inShort({ name, properties, message }: ReturnType<typeof workflowCommands>[number]) {
  return JSON.stringify([name, properties['file'], properties['title'], message]);
}

function meant(one: Reported): string {
  const file = visible(one.file.replace(/^=/, './='));
  return JSON.stringify([one.severity, file, one.code, visible(sentencesWithPlaces(one))]);
}
