import { spelledOut } from './visible.js';

/**
 * Foreign text as it may stand in HTML and XML, between tags or between quotation marks. It can
 * end neither, no character is in it that XML does not know, and a runner that reads the file in
 * its log finds no command.
 */
export function markup(text: string): string {
  return spelledOut(text)
    .replace(/\p{Noncharacter_Code_Point}/gu, '\ufffd')
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replaceAll('##[', '##&#91;');
}
