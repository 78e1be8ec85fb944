import { readFileSync, writeFileSync } from "node:fs";
import { isNode, parseDocument } from "yaml";

/**
 * Puts another value at one place of a YAML file and leaves every other byte as it is, comments included.
 *
 * @param path keys that lead to a value which is there already
 * @param copy file to write instead of the original
 */
export function writeYamlValue(file: string, path: readonly (string | number)[], value: string, copy = file): void {
  const text = readFileSync(file, "utf8");
  const node = parseDocument(text).getIn(path, true);
  if (!isNode(node) || !node.range) {
    throw new Error(`${file}: there is no value at ${path.join(".")}. Add the key with the value null.`);
  }
  const [start, end] = node.range;
  writeFileSync(copy, text.slice(0, start) + value + text.slice(end));
}
