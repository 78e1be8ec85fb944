import { createReadStream, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { WARCParser } from "warcio";
import { appendPage, archiveFolder, plainAnswer } from "../testing/archive-folder.ts";
import { startFaultServer } from "../testing/fault-server.ts";
import { failureOf, testFetcher } from "../testing/test-fetcher.ts";
import { type WriteAll, writeAll } from "./append-file.ts";
import { openArchive } from "./archive.ts";
import { ArchiveFullError, ArchiveInUseError } from "./archive-errors.ts";
import { readArchiveIndex } from "./archive-index.ts";

const FILE = "2026-11-22.warc.gz";

/** Every record of a file as warcio reads it. */
async function recordsOf(file: string) {
  const records: { type: string; url: string | undefined; payload: string; headers: Map<string, string> }[] = [];
  for await (const record of new WARCParser(createReadStream(file), { keepHeadersCase: true })) {
    const payload = Buffer.from(await record.readFully(false)).toString();
    const headers = new Map<string, string>(record.warcHeaders.headers.entries());
    records.push({ type: record.warcType, url: record.warcTargetURI ?? undefined, payload, headers });
  }
  return records;
}

describe("an archive", () => {
  test("is a WARC 1.1 file that other readers understand", async () => {
    using folder = archiveFolder();
    const archive = await openArchive(folder.path);
    const headers: [string, string][] = [
      ["Content-Type", "text/plain"],
      ["Set-Cookie", "a=1"],
      ["set-cookie", "b=2"],
      ["Transfer-Encoding", "chunked"],
    ];
    await appendPage(archive, plainAnswer("http://xa.example/é?q", "hello", { headers }));
    await archive.close();
    const [info, page, ...more] = await recordsOf(join(folder.path, FILE));
    expect(more).toEqual([]);
    expect(info?.type).toBe("warcinfo");
    expect(info?.payload).toMatch(/^software: ogp-graph \d/);
    expect(page).toMatchObject({ type: "response", url: "http://xa.example/%C3%A9?q", payload: "hello" });
    expect(page?.headers.get("WARC-Date")).toBe("2026-11-22T10:00:00.000Z");
    // printf hello | sha256sum
    const digest = "sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    expect(page?.headers.get("WARC-Payload-Digest")).toBe(digest);
  });

  test("gives an answer back as it came, whatever its headers", async () => {
    using folder = archiveFolder();
    const archive = await openArchive(folder.path);
    const headers: [string, string][] = [
      ["X-Twice", "1"],
      ["x-twice", "2"],
      ["X-Odd", "a: b, ñ"],
      ["Transfer-Encoding", "chunked"],
      ["X-Empty", ""],
    ];
    const payload = Buffer.from([0, 13, 10, 13, 10, 255]);
    const answer = plainAnswer("http://xa.example/", "", { headers, payload, status: 203, statusText: "Not Mine" });
    await appendPage(archive, answer);
    const standing = await archive.standing("http://xa.example/");
    await archive.close();
    expect(standing?.response).toEqual({ ...answer, payload: expect.anything() });
    expect(Buffer.from(standing?.response.payload ?? [])).toEqual(payload);
  });

  test("holds the same bytes once, and refers to them from then on", async () => {
    using folder = archiveFolder();
    const archive = await openArchive(folder.path);
    const first = await appendPage(archive, plainAnswer("http://xa.example/a", "the same"));
    const second = await appendPage(
      archive,
      plainAnswer("http://xa.example/b", "the same", { date: "2026-11-23T00:00:00.000Z" }),
    );
    expect([first.type, second.type]).toEqual(["response", "revisit"]);
    expect(second.refersTo).toEqual({ id: first.id, place: { warc: FILE, offset: first.offset } });
    const standing = await archive.standing("http://xa.example/b");
    await archive.close();
    expect(Buffer.from(standing?.response.payload ?? []).toString()).toBe("the same");
    const [, revisit] = await recordsOf(join(folder.path, "2026-11-23.warc.gz"));
    expect(revisit).toMatchObject({ type: "revisit", payload: "" });
    expect(revisit?.headers.get("WARC-Profile")).toBe(
      "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
    );
    expect(revisit?.headers.get("WARC-Refers-To-Target-URI")).toBe("http://xa.example/a");
    expect(revisit?.headers.get("WARC-Refers-To-Date")).toBe("2026-11-22T10:00:00.000Z");
  });

  test("says in the words of the standard when the server said that nothing changed", async () => {
    using folder = archiveFolder();
    const archive = await openArchive(folder.path);
    const first = await appendPage(archive, plainAnswer("http://xa.example/", "page"));
    const later = {
      status: 304,
      statusText: "Not Modified",
      payload: Buffer.alloc(0),
      date: "2026-11-22T11:00:00.000Z",
    };
    const second = await archive.append(plainAnswer("http://xa.example/", "", later), null);
    await archive.close();
    expect(second).toMatchObject({ type: "not-modified", refersTo: { id: first.id } });
    const revisit = (await recordsOf(join(folder.path, FILE)))[2];
    expect(revisit?.headers.get("WARC-Profile")).toBe("http://netpreserve.org/warc/1.1/revisit/server-not-modified");
  });

  test("does not refer to a file that someone moved away, and asks for its pages again", async () => {
    using folder = archiveFolder();
    const first = await openArchive(folder.path);
    await appendPage(first, plainAnswer("http://xa.example/a", "bytes"));
    await appendPage(first, plainAnswer("http://xa.example/b", "other", { date: "2026-11-23T00:00:00.000Z" }));
    await first.close();
    rmSync(join(folder.path, FILE));
    const second = await openArchive(folder.path);
    expect(await second.standing("http://xa.example/a")).toBeNull();
    const again = await appendPage(
      second,
      plainAnswer("http://xa.example/a", "bytes", { date: "2026-11-24T00:00:00.000Z" }),
    );
    await second.close();
    expect(again.type).toBe("response");
  });
});

describe("an archive after a crash", () => {
  test("keeps every earlier record, and goes on, wherever in the last record the write ended", async () => {
    using folder = archiveFolder();
    const path = join(folder.path, FILE);
    const archive = await openArchive(folder.path);
    for (const name of ["a", "b", "c"])
      await appendPage(archive, plainAnswer(`http://xa.example/${name}`, `page ${name}`));
    await archive.close();
    const whole = readFileSync(path);
    const { entries } = await readArchiveIndex(path);
    const last = entries[2]?.offset ?? Number.NaN;
    expect(whole.length - last).toBeGreaterThan(300);
    for (let cut = last; cut < whole.length; cut++) {
      for (const name of readdirSync(folder.path)) rmSync(join(folder.path, name));
      writeFileSync(path, whole.subarray(0, cut));
      expect((await readArchiveIndex(path)).entries.map(({ url }) => url)).toEqual([
        "http://xa.example/a",
        "http://xa.example/b",
      ]);
      const again = await openArchive(folder.path);
      expect(await again.standing("http://xa.example/c")).toBeNull();
      const { offset } = await appendPage(again, plainAnswer("http://xa.example/d", "page d"));
      expect(offset).toBe(last);
      await again.close();
    }
    const names = (await recordsOf(path)).map(({ url }) => url?.at(-1));
    expect(names).toEqual([undefined, "a", "b", "d"]);
  });

  test("keeps the records before and behind a damaged one", async () => {
    using folder = archiveFolder();
    const path = join(folder.path, FILE);
    const archive = await openArchive(folder.path);
    for (const name of ["a", "b", "c"])
      await appendPage(archive, plainAnswer(`http://xa.example/${name}`, `page ${name}`));
    await archive.close();
    const { entries } = await readArchiveIndex(path);
    const bytes = readFileSync(path);
    const middle = (entries[1]?.offset ?? 0) + Math.floor((entries[1]?.length ?? 0) / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    for (const name of readdirSync(folder.path)) rmSync(join(folder.path, name));
    writeFileSync(path, bytes);
    expect((await readArchiveIndex(path)).entries).toEqual([entries[0], entries[2]]);
    const again = await openArchive(folder.path);
    await again.close();
    expect(statSync(path).size).toBe(bytes.length);
  });

  test.each([
    ["is missing", (text: string) => text.slice(0, 0)],
    ["lacks its last line", (text: string) => `${text.trimEnd().split("\n").slice(0, -1).join("\n")}\n`],
    ["ends within a line", (text: string) => text.slice(0, -20)],
    ["is that of another file", (text: string) => text.replaceAll("2026-11-22", "2026-11-21")],
    ["is no index", () => "nonsense\n"],
  ])("makes its index again when it %s", async (_, damage) => {
    using folder = archiveFolder();
    const archive = await openArchive(folder.path);
    for (const name of ["a", "b"]) await appendPage(archive, plainAnswer(`http://xa.example/${name}`, "page"));
    await archive.close();
    const file = join(folder.path, "2026-11-22.index.jsonl");
    const index = readFileSync(file, "utf8");
    writeFileSync(file, damage(index));
    rmSync(join(folder.path, "last-captures.json"));
    await (await openArchive(folder.path)).close();
    expect(readFileSync(file, "utf8")).toBe(index);
  });

  test("makes its summary of last captures again when that is lost or nonsense", async () => {
    using folder = archiveFolder();
    const headers: [string, string][] = [
      ["ETag", '"1"'],
      ["Last-Modified", "Sun, 01 Nov 2026 00:00:00 GMT"],
    ];
    const archive = await openArchive(folder.path);
    await appendPage(archive, plainAnswer("http://xa.example/a", "one", { headers }));
    await appendPage(archive, plainAnswer("http://xa.example/b", "one"));
    await appendPage(archive, plainAnswer("http://xa.example/a", "two", { headers }));
    await archive.append(plainAnswer("http://xa.example/b", "gone", { status: 404 }), null);
    await archive.close();
    const file = join(folder.path, "last-captures.json");
    const summary = JSON.parse(readFileSync(file, "utf8"));
    expect(Object.keys(summary.captures)).toEqual(["http://xa.example/a", "http://xa.example/b"]);
    expect(summary.captures["http://xa.example/a"]).toMatchObject({
      etag: '"1"',
      lastModified: "Sun, 01 Nov 2026 00:00:00 GMT",
      sha256: "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3", // printf two | sha256sum
      warc: FILE,
    });
    for (const lost of [null, "nonsense", '{"version":1}']) {
      if (lost === null) rmSync(file);
      else writeFileSync(file, lost);
      const again = await openArchive(folder.path);
      await appendPage(again, plainAnswer("http://xa.example/a", "two", { headers })); // something new, so that it is saved
      await again.close();
      const { captures } = JSON.parse(readFileSync(file, "utf8"));
      expect(captures["http://xa.example/b"]).toEqual(summary.captures["http://xa.example/b"]);
      expect(captures["http://xa.example/a"].body).toEqual(summary.captures["http://xa.example/a"].body);
    }
  });
});

describe("an archive on a full disk", () => {
  /** Writes the first half and then has no room, as long as `full.now` says so. */
  function fullDisk() {
    const full = { now: false };
    const write: WriteAll = async (file, bytes, position) => {
      if (!full.now) return writeAll(file, bytes, position);
      await writeAll(file, bytes.subarray(0, bytes.length / 2), position);
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    };
    return { full, write };
  }

  test("says so, is as it was before, and goes on when there is room again", async () => {
    using folder = archiveFolder();
    const { full, write } = fullDisk();
    const archive = await openArchive(folder.path, write);
    await appendPage(archive, plainAnswer("http://xa.example/a", "page a"));
    const before = readFileSync(join(folder.path, FILE));
    full.now = true;
    const error = await failureOf(appendPage(archive, plainAnswer("http://xa.example/b", "page b")));
    expect(error).toBeInstanceOf(ArchiveFullError);
    expect(error).toMatchObject({ code: "ARCHIVE_FULL", url: "http://xa.example/b", file: join(folder.path, FILE) });
    expect(readFileSync(join(folder.path, FILE))).toEqual(before);
    expect(await archive.standing("http://xa.example/b")).toBeNull();
    full.now = false;
    await appendPage(archive, plainAnswer("http://xa.example/c", "page c"));
    await archive.close();
    expect((await recordsOf(join(folder.path, FILE))).map(({ url }) => url?.at(-1))).toEqual([undefined, "a", "c"]);
  });

  test("begins a new file with its header even when the first try found no room", async () => {
    using folder = archiveFolder();
    const { full, write } = fullDisk();
    const archive = await openArchive(folder.path, write);
    full.now = true;
    await failureOf(appendPage(archive, plainAnswer("http://xa.example/a", "page a")));
    full.now = false;
    await appendPage(archive, plainAnswer("http://xa.example/a", "page a"));
    await archive.close();
    expect((await recordsOf(join(folder.path, FILE))).map(({ type }) => type)).toEqual(["warcinfo", "response"]);
  });

  test("keeps a fetcher from using what it could not keep", async () => {
    await using server = await startFaultServer({ "/a": "a", "/b": "b" });
    const { full, write } = fullDisk();
    await using fetcher = testFetcher([server.host], { openArchive: (directory) => openArchive(directory, write) });
    await fetcher.fetch(`${server.origin}/a`);
    full.now = true;
    expect(await failureOf(fetcher.fetch(`${server.origin}/b`))).toMatchObject({ code: "ARCHIVE_FULL" });
    expect(server.seen).toHaveLength(2); // not asked again: it is not the server's fault
    full.now = false;
    await expect(fetcher.fetch(`${server.origin}/b`)).resolves.toMatchObject({ status: 200, unchanged: false });
  });
});

describe("two harvests on one archive", () => {
  test("do not write at the same time", async () => {
    using folder = archiveFolder();
    const first = await openArchive(folder.path);
    await expect(openArchive(folder.path)).rejects.toBeInstanceOf(ArchiveInUseError);
    await first.close();
    await (await openArchive(folder.path)).close();
  });
});
