import { openArchive } from "../warc/archive.ts";
import { appendPage, plainAnswer } from "./archive-folder.ts";

/** A process that appends pages of growing size to the archive in its first argument until it is killed. */
const archive = await openArchive(process.argv[2] ?? "");
for (let i = 0; ; i++) {
  await appendPage(archive, plainAnswer(`http://xa.example/${i}`, `${i} `.repeat(i * 1000)));
  process.stdout.write(`${i}\n`);
}
