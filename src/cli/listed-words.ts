import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';

/** Reads the value of an option that takes words with commas between them, each once. */
export function listedWords(option: string): (value: string) => string[] {
  return (value) => {
    const entries = value.split(',').map((entry) => entry.trim());
    if (entries.some((entry) => entry === '')) {
      throw new UserError(
        say`\`${option}\` takes words with commas between them, such as en,ru,ky`,
        2,
      );
    }
    return [...new Set(entries)];
  };
}
