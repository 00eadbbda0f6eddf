import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Verdict } from './decide-on-changes.js';

/** It need not be installed; then there is nothing to compare with. */
const OFFICE = 'soffice';

export function isLibreOfficeInstalled(): boolean {
  return spawnSync(OFFICE, ['--version']).status === 0;
}

export type Order = readonly [docx: Uint8Array, verdict: Verdict];

/** Word files as LibreOffice saves them once it has accepted or rejected all changes in them. */
export function decideInLibreOffice(orders: readonly Order[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'napdraft-'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const run = (...words: string[]) =>
    spawnSync(OFFICE, [profile, '--headless', '--norestore', ...words]);
  const file = (index: number, kind: string) => join(folder, `${index}-${kind}.docx`);
  try {
    // It makes the profile first, with an empty module for macros.
    run('--terminate_after_init');
    orders.forEach(([docx], index) => {
      writeFileSync(file(index, 'before'), docx);
    });
    const calls = orders.map(([, verdict], index) => {
      const [from, to] = ['before', 'after'].map((kind) => pathToFileURL(file(index, kind)).href);
      return `Decide "${from}", "${to}", "${COMMANDS[verdict]}"`;
    });
    const module = join(folder, 'profile', 'user', 'basic', 'Standard', 'Module1.xba');
    writeFileSync(module, moduleOf(calls));
    run('macro:///Standard.Module1.Main');
    return orders.map((_, index) => Uint8Array.from(readFileSync(file(index, 'after'))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const COMMANDS = { accept: 'AcceptAllTrackedChanges', reject: 'RejectAllTrackedChanges' } as const;

function moduleOf(calls: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Decide(source, target, command)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  text = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(text.CurrentController.Frame, ".uno:" &amp; command, "", 0, Array())
  Dim format(0) As New com.sun.star.beans.PropertyValue
  format(0).Name = "FilterName"
  format(0).Value = "MS Word 2007 XML"
  text.storeToURL(target, format())
  text.close(True)
End Sub
Sub Main
  ${calls.join('\n  ')}
  StarDesktop.terminate()
End Sub
</script:module>
`;
}
