import { describe, expect, test } from "vitest";
import { readDataDownload } from "./data-download.ts";
import { madeUpPage, madeUpSource } from "./testing/made-up-source.ts";

const rules = {
  rows: "milestones",
  columns: {
    number: ["id"],
    title: ["text"],
    commitment: ["commitment"],
    status: ["status"],
    finish: ["due"],
    evidence: ["proof"],
  },
  optional: ["evidence"],
};
const csv = madeUpSource("data-download", { ...rules, format: "csv" });
const json = madeUpSource("data-download", { ...rules, format: "json", path: "data.items" });
const facts = [
  {
    number: "1",
    title: "Norva, first part",
    commitmentNumber: "2",
    status: "ONGOING",
    due: "2020-06-30",
    evidence: ["https://x.example/a"],
  },
  { number: "2", title: "Norva", commitmentNumber: "2", status: "COMPLETED", due: null, evidence: [] },
];

describe("a data download", () => {
  test.each([
    [
      "commas",
      'id,text,commitment,status,due,proof\n1,"Norva, first part",2,ONGOING,2020-06-30,https://x.example/a\n2,Norva,2,COMPLETED,,\n',
    ],
    [
      "semicolons and a byte order mark",
      "\ufeffid;status;text;commitment;due;proof\r\n1;ONGOING;Norva, first part;2;2020-06-30;https://x.example/a\r\n2;COMPLETED;Norva;2;;\r\n",
    ],
  ])("gives its milestones from CSV with %s", (_, text) => {
    const reading = readDataDownload(csv, madeUpPage(text));
    expect(reading.problems).toEqual([]);
    expect(reading.milestones).toMatchObject(facts);
  });

  test("gives the same from JSON, from the list at its path", () => {
    const items = [
      {
        id: 1,
        text: "Norva, first part",
        commitment: "2",
        status: "ONGOING",
        due: "2020-06-30",
        proof: ["https://x.example/a"],
      },
      { id: 2, text: "Norva", commitment: "2", status: "COMPLETED" },
    ];
    expect(readDataDownload(json, madeUpPage(JSON.stringify({ data: { items } }))).milestones).toMatchObject(facts);
  });

  test.each([
    ["a web page in place of CSV", csv, "<!doctype html><html><body>Gone</body></html>", 'found "a web page"'],
    [
      "CSV with a renamed column",
      csv,
      "id,text,commitment,state,due\n1,Norva,2,ONGOING,2020-06-30\n",
      'expected "status", found "id", "text"',
    ],
    ["CSV whose rows differ in width", csv, "id,text,commitment,status,due\n1,Norva\n", "Invalid Record Length"],
    ["JSON that breaks off", json, '{"data": {"items": [{"id": 1', 'expected "a JSON file"'],
    ["JSON with its list elsewhere", json, '{"rows": []}', "no list of objects at data.items"],
  ])("gives nothing from %s and says so", (_, source, text, told) => {
    const reading = readDataDownload(source, madeUpPage(text));
    expect([reading.count, reading.milestones, reading.claims]).toEqual([0, [], []]);
    expect(reading.problems[0]?.reason).toBe("PORTAL_CHANGED");
    expect(reading.problems[0]?.message).toContain(told);
  });
});
