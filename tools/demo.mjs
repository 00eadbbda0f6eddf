// The main job on the real case: checks the Bishkek project and writes its section into out/.
import { join } from 'node:path';
import process from 'node:process';
import program from '../dist/main.cjs';

const { main, nodeSystem } = program;
const system = nodeSystem(join(import.meta.dirname, '..'));
const project = 'data/samples/kyrgyzstan-2007';
const checked = await main(['validate', project, '--fail-on', 'error'], system);
const rendered = checked === 0 ? await main(['render', project, '--out', 'out'], system) : checked;
process.exitCode = rendered;
if (rendered === 0) {
  console.error(`
What you see above: what the 2007 record leaves open (nothing is invented to fill it),
then the files: the section for the National Action Plan on Gender Equality in English,
Russian and Kyrgyz. Open a .docx file in Word or LibreOffice.`);
}
