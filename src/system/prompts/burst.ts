import { inputOf, isText, type Input, type KeyPress } from './input.js';

/**
 * How long a burst may pause, in milliseconds. Text that comes faster than anybody types was
 * pasted, and a line break in it is a part of the text, not the Enter that ends the answer.
 */
const PAUSE = 40;

export interface BurstReader {
  /** Takes what came together. */
  readonly take: (presses: readonly KeyPress[]) => void;
  /** Gives what is still held back, as nothing more belongs to it. */
  readonly close: () => void;
}

/** Tells text that comes in a burst from single keys, for terminals that do not mark a paste. */
export function burstReader(give: (inputs: readonly Input[]) => void): BurstReader {
  let timer: NodeJS.Timeout | undefined;
  let burst: Burst | undefined;
  const close = () => {
    clearTimeout(timer);
    const { held, hasBreak } = burst ?? NO_BURST;
    burst = undefined;
    if (held !== undefined) give(hasBreak ? [LINE_BREAK] : inputOf(held));
  };
  const take = (presses: readonly KeyPress[]) => {
    if (!isBurst(presses, burst)) {
      close();
      give(presses.flatMap(inputOf));
      return;
    }
    const { held, hasBreak, inputs } = continued(burst ?? NO_BURST, presses);
    burst = { held, hasBreak };
    give(inputs);
    clearTimeout(timer);
    timer = setTimeout(close, PAUSE);
  };
  return { take, close };
}

interface Burst {
  readonly hasBreak: boolean;
  /** An Enter at its end so far: a line break if more text comes. */
  readonly held: KeyPress | undefined;
}

const NO_BURST: Burst = { hasBreak: false, held: undefined };
const LINE_BREAK: Input = { kind: 'text', text: '\n' };

function isBurst(presses: readonly KeyPress[], open: Burst | undefined): boolean {
  const texts = presses.filter((press) => isText(press) || isBreak(press) || isTab(press));
  return open === undefined ? texts.length > 1 && texts.some(isText) : texts.length > 0;
}

function continued(
  burst: Burst,
  coming: readonly KeyPress[],
): Burst & { readonly inputs: readonly Input[] } {
  const presses = burst.held === undefined ? coming : [burst.held, ...coming];
  const inputs: Input[] = [];
  let { hasBreak } = burst;
  let text = '';
  const giveText = () => {
    if (text !== '') inputs.push({ kind: 'text', text });
    text = '';
  };
  for (const [index, press] of presses.entries()) {
    const next = presses[index + 1];
    if (press.sequence === '\n' && presses[index - 1]?.sequence === '\r') continue;
    if (isText(press) || isTab(press)) {
      text += press.sequence;
    } else if (isBreak(press) && (hasBreak || next === undefined || !isKey(next))) {
      if (next === undefined) {
        giveText();
        return { inputs, hasBreak, held: press };
      }
      text += '\n';
      hasBreak = true;
    } else {
      giveText();
      inputs.push(...inputOf(press));
    }
  }
  giveText();
  return { inputs, hasBreak, held: undefined };
}

function isBreak({ sequence }: KeyPress): boolean {
  return sequence === '\r' || sequence === '\n';
}

function isTab({ sequence }: KeyPress): boolean {
  return sequence === '\t';
}

function isKey(press: KeyPress): boolean {
  return !isText(press) && !isBreak(press) && !isTab(press);
}
