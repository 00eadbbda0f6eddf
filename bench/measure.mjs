// Whole processes, measured in turn so that noise hits both alike.
import { spawnSync } from 'node:child_process';

/** Processor seconds (user and system) and seconds on the clock of one run of a command. */
function run(command) {
  const result = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT=\'%U %S %R\'; time "$@" >/dev/null 2>/dev/null', 'bash', ...command],
    { encoding: 'utf8' },
  );
  const line = result.stderr.trim().split('\n').at(-1) ?? '';
  const [user, system, wall] = line.split(' ').map(Number);
  if (result.status !== 0 || user === undefined || Number.isNaN(user)) {
    throw new Error(`${command.join(' ')} failed (exit code ${result.status}): ${result.stderr}`);
  }
  return { cpu: user + system, wall };
}

/**
 * Runs two commands in turn and gives, for processor time and for the time that a user waits, the
 * median of each and of the ratios pair by pair.
 */
export function inPairs(one, other, { runs }) {
  run(one);
  run(other);
  const pairs = Array.from({ length: runs }, () => ({ one: run(one), other: run(other) }));
  const figures = (key) => ({
    one: median(pairs.map((pair) => pair.one[key])),
    other: median(pairs.map((pair) => pair.other[key])),
    ratio: median(pairs.map((pair) => pair.one[key] / pair.other[key])),
  });
  return { cpu: figures('cpu'), wall: figures('wall') };
}

/** Whether a program can be started. */
export function isInstalled(program) {
  return spawnSync('bash', ['-c', `command -v ${program}`]).status === 0;
}

/** The one in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Prints a comparison and what it should be. */
export function show(name, { cpu, wall }, aim) {
  const figures = ({ one, other, ratio }) =>
    `${ratio.toFixed(2)} (${one.toFixed(3)} s / ${other.toFixed(3)} s)`;
  console.log(`${name}\n  ${aim}`);
  console.log(`  processor time ${figures(cpu)}, on the clock ${figures(wall)}`);
}
