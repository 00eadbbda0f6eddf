import type { Slip } from './slip.js';
import { say } from '../../model/message.js';

/** A file that is something else altogether. */
export function foreignFile(text: string): Pick<Slip, 'message' | 'hint'> | undefined {
  return FOREIGN.find(({ start }) => start.test(text))?.said;
}

const FOREIGN = [
  {
    start: /^\s*<(?:!doctype|html|\?xml)\b/i,
    said: {
      message: say`the file is a web page, not YAML`,
      hint: say`download the file itself, for instance by the button "Raw"`,
    },
  },
  {
    start: /^version https:\/\/git-lfs/,
    said: {
      message: say`the file only says where its content is stored (Git LFS)`,
      hint: say`fetch the content with \`git lfs pull\``,
    },
  },
];

/** The marks that git leaves in a file which two people changed. */
export function conflictMarker(text: string): Slip | undefined {
  const marker = /^<{7}(?: .*)?$/m.exec(text);
  if (marker === null) return undefined;
  return {
    start: marker.index,
    end: marker.index + marker[0].length,
    message: say`two versions of the file were not merged here`,
    hint: say`keep what is right of the lines up to \`>>>>>>>\` and delete the lines with the marks`,
  };
}
