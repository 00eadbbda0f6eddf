import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';

/**
 * Makes the files of a folder exactly these. A file that is right already is left alone, so that
 * whatever watches it sees no change; one that is not is replaced at once, so that whoever reads
 * it meanwhile sees it whole.
 *
 * @param ours What the names of our files match; other files are somebody else's.
 */
export async function writeFolder(folder, contents, ours = /./) {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const isOurs = ours.test(name) && !name.endsWith('.tmp');
    if (isOurs && !(name in contents)) await rm(`${folder}/${name}`, { force: true });
  }
  await Promise.all(
    Object.entries(contents).map(([name, content]) => writeChanged(`${folder}/${name}`, content)),
  );
}

export async function writeChanged(path, content) {
  const old = await readFile(path, 'utf8').catch(() => undefined);
  if (old === content) return;
  const fresh = `${path}.${process.pid}.tmp`;
  await writeFile(fresh, content);
  await rename(fresh, path);
}
