import { rmSync } from 'node:fs';
import process from 'node:process';

/**
 * Takes a file away when the program ends in any way that it notices: at its end, by Ctrl-C, when
 * the window is closed. Gives what to call once the file is no longer there by itself.
 */
export function removeAtExit(path: string): () => void {
  if (paths.size === 0) listen();
  paths.add(path);
  return () => {
    paths.delete(path);
    if (paths.size === 0) stopListening();
  };
}

/** Whether a file is one that this process has under way. */
export function isUnderWay(path: string): boolean {
  return paths.has(path);
}

const paths = new Set<string>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function listen(): void {
  process.on('exit', removeAll);
  for (const signal of SIGNALS) process.on(signal, end);
}

function stopListening(): void {
  process.off('exit', removeAll);
  for (const signal of SIGNALS) process.off(signal, end);
}

function removeAll(): void {
  for (const path of paths) rmSync(path, { force: true });
}

/** Others that listen decide themselves whether this is the end; if so, it is noticed as one. */
function end(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  removeAll();
  stopListening();
  // Nobody listens now, so that it has its ordinary effect, and whoever started us can see it.
  process.kill(process.pid, signal);
}
