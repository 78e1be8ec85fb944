/** Short words that stand in nearly every title of the language and in none of English. */
const SPANISH = new Set("de del la el los las y en para por con una un al su".split(" "));
const FRENCH = new Set("de des du la le les et en pour par avec une un au aux sur".split(" "));
const ENGLISH = new Set("the of and for to in on with by through".split(" "));

/**
 * The language of a title on an English page: English, unless its words say otherwise. Some pages keep the plan's own
 * language (CO0036 and CO0040 in one version of each), so that a title with Spanish or French words is left without one.
 */
export function titleLanguage(title: string): "en" | null {
  const words = title.toLowerCase().split(/[^\p{L}]+/u);
  const count = (language: ReadonlySet<string>) => words.filter((word) => language.has(word)).length;
  const foreign = Math.max(count(SPANISH), count(FRENCH));
  return foreign > count(ENGLISH) ? null : "en";
}
