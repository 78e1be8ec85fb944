import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { appendPage, archiveFolder, plainAnswer } from "../testing/archive-folder.ts";
import { openArchive } from "./archive.ts";
import { ArchiveInUseError } from "./archive-errors.ts";

const program = fileURLToPath(new URL("../testing/append-for-ever.ts", import.meta.url));

describe("a harvest that is killed while it writes", () => {
  test("loses nothing that it had reported, and leaves the archive free for the next one", async () => {
    using folder = archiveFolder();
    const killed = spawn(process.execPath, ["--import", "tsx", program, folder.path], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let written = -1;
    for await (const line of createInterface({ input: killed.stdout })) {
      if (written < 0) await expect(openArchive(folder.path)).rejects.toBeInstanceOf(ArchiveInUseError);
      written = Number(line);
      if (written === 30) killed.kill("SIGKILL");
    }
    if (killed.exitCode === null && killed.signalCode === null) await once(killed, "exit");
    const archive = await openArchive(folder.path);
    for (let i = 0; i <= written; i++) {
      const standing = await archive.standing(`http://xa.example/${i}`);
      expect(Buffer.from(standing?.response.payload ?? []).toString()).toBe(`${i} `.repeat(i * 1000));
    }
    await appendPage(archive, plainAnswer("http://xa.example/next", "next"));
    await archive.close();
  });
});
