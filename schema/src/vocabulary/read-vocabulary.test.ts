import { describe, expect, test } from "vitest";
import { z } from "zod";
import { entryFields } from "./entry.ts";
import { listOfEntries } from "./list-of-entries.ts";
import { parseVocabulary, vocabularyReader } from "./read-vocabulary.ts";
import { VocabularyError } from "./vocabulary-error.ts";

const schema = listOfEntries(z.strictObject(entryFields));
const good = "- id: ONE\n  title: One\n  definition: The first entry.\n  source: https://example.org/one\n";

function problemOf(text: string): VocabularyError {
  try {
    parseVocabulary("xa.yml", text, schema);
  } catch (error) {
    if (error instanceof VocabularyError) return error;
    throw error;
  }
  throw new Error("The text was accepted.");
}

describe("parseVocabulary", () => {
  test("a text that fits gives its entries", () => {
    expect(parseVocabulary("xa.yml", good, schema)).toEqual([
      { id: "ONE", title: "One", definition: "The first entry.", source: "https://example.org/one" },
    ]);
  });

  test("a wrong value is reported with its own line and column", () => {
    const error = problemOf(good.replace("https://example.org/one", "nowhere"));
    expect(error).toMatchObject({ file: "xa.yml", line: 4, column: 11 });
    expect(error.message).toContain('Vocabulary xa.yml:4:11: "0.source"');
    expect(error.message).toContain("Correct schema/vocabulary/xa.yml.");
  });

  test("a missing key is reported at the entry that lacks it", () => {
    expect(problemOf(`${good}- id: TWO\n  title: Two\n  definition: The second entry.\n`)).toMatchObject({ line: 5 });
  });

  test("an unknown key is refused", () => {
    expect(problemOf(`${good}  colour: red\n`).problem).toContain("colour");
  });

  test("a repeated id is reported at the second entry", () => {
    const error = problemOf(good + good);
    expect(error).toMatchObject({ line: 5 });
    expect(error.problem).toContain('the id "ONE" occurs twice');
  });

  test("a text that is no YAML is reported where it breaks", () => {
    expect(problemOf("- id: [ONE\n- title")).toMatchObject({ file: "xa.yml", line: 2 });
  });
});

describe("vocabularyReader", () => {
  test("a file that does not exist is named", () => {
    expect(vocabularyReader("xa-absent.yml", schema)).toThrow(/xa-absent\.yml: the file cannot be read/);
  });

  test("a file is read once", () => {
    const read = vocabularyReader("bands.yml", schema);
    expect(read()).toBe(read());
  });
});
