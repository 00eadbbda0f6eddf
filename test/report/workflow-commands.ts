/** A command as the runner of GitHub Actions understands it. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/**
 * What the runner makes of the output of a step: each line that begins with `::`, spaces of any
 * kind aside, is a command up to the next `::`, and what follows is its message. Any name counts
 * here, though the runner knows a few only.
 */
export function workflowCommands(output: string): readonly WorkflowCommand[] {
  return output.split(/\r\n|[\r\n]/).flatMap((line) => {
    const match = /^[\s\u0085]*::(.*?)::(.*)$/su.exec(line);
    if (match === null) return [];
    const [, head = '', message = ''] = match;
    const space = head.indexOf(' ');
    const name = space < 0 ? head : head.slice(0, space);
    return [
      {
        name,
        properties: propertiesIn(space < 0 ? '' : head.slice(space + 1)),
        message: unescaped(message),
      },
    ];
  });
}

/** Whether a line holds a command of the older form, `##[error]`, which may stand anywhere. */
export function hasOldCommand(output: string): boolean {
  return output.includes('##[');
}

function propertiesIn(text: string): Readonly<Record<string, string>> {
  const properties: Record<string, string> = {};
  for (const pair of text.trim().split(',')) {
    const match = /^=*([^=]+)=+(.+)$/su.exec(pair);
    if (match === null) continue;
    const [, key = '', value = ''] = match;
    properties[key] = unescaped(value.replaceAll('%3A', ':').replaceAll('%2C', ','));
  }
  return properties;
}

/** The percent sign comes last, as it came first when the text was escaped. */
function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
