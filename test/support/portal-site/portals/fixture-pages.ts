import { documentPage, joomlaBlog, joomlaCategory, wordpressArchive } from "./article-pages.ts";
import { escaped } from "./escaped.ts";
import { madeUpAssessment, madeUpBlocks, madeUpMilestones, trackerColumns } from "./made-up.ts";
import { selfAssessmentPdf } from "./self-assessment-pdf.ts";
import { trackerPlan, trackerTable } from "./tracker-pages.ts";

/** A page of a country's `fixtures` folder. */
export interface FixturePage {
  /** Folder of the country and id of the source. */
  readonly country: string;
  readonly source: string;
  readonly extension: "html" | "pdf";
  /** True where numbers, texts and levels are filler and say nothing of the country: such a page may be loaded for no real one. */
  readonly madeUp: boolean;
  readonly content: string | Uint8Array;
}

/** Plan titles are as OGP's and the countries' pages print them; no dates and no other texts of the portals are known. */
const listed = (titles: readonly (readonly [title: string, href: string])[]) =>
  titles.map(([title, href]) => ({ title, href: `filler/${href}`, date: null }));

/** Every fixture, written after the documented layouts. The files are written by `write-fixtures.ts`. */
export async function fixturePages(): Promise<readonly FixturePage[]> {
  return [...trackerFixtures(), ...listFixtures(), ...(await assessmentFixtures())];
}

function trackerFixtures(): FixturePage[] {
  const nigeria = { country: "nigeria", extension: "html", madeUp: true } as const;
  const commitments = Array.from({ length: 16 }, (_, index) => ({
    cells: {
      n: String(index + 1),
      Title: `Commitment title ${index + 1}`,
      Theme: `Theme ${(index % 7) + 1}`,
      Status: "ONGOING",
    },
  }));
  return [
    {
      ...nigeria,
      source: "trac-milestones",
      content: trackerTable("Milestones", trackerColumns, madeUpMilestones(119)),
    },
    {
      ...nigeria,
      source: "trac-commitments",
      content: trackerTable("Analysis", ["n", "Title", "Theme", "Status"], commitments),
    },
    { ...nigeria, source: "trac-plan", content: trackerPlan("National Action Plan", madeUpBlocks) },
    { ...nigeria, country: "indonesia", source: "commitment-2", content: questions() },
    { ...nigeria, country: "indonesia", source: "commitment-13", content: questions() },
  ];
}

function listFixtures(): FixturePage[] {
  const real = { extension: "html", madeUp: false } as const;
  const nigeria = listed([["The Second National Action Plan (2019 - 2022)", "plan-2.pdf"]]);
  const ghana = listed([
    ["Ghana Action Plan 2021-2023", "plan-4.pdf"],
    ["Ghana Action Plan 2017-2019", "plan-3.pdf"],
    ["Mid-Term Self-Assessment Report II on the OGP National Action Plan 2016-2017", "self-assessment-2.pdf"],
    ["End of Term Self-Assessment Report of the OGP National Action Plan 2013-2014", "self-assessment-1.pdf"],
  ]);
  const philippines = listed([
    ["Philippines Action Plan 2019-2022", "plan-5.pdf"],
    ["Philippines 2017-2019 Action Plan (Updated)", "plan-4.pdf"],
    ["Philippines National Action Plan 2015-2017", "plan-3.pdf"],
    ["Self-Assessment Report 2015–2017", "self-assessment-3.pdf"],
  ]);
  const honduras = listed([
    ["III Plan de Acción de Estado Abierto Honduras 2016-2018", "plan-3.pdf"],
    ["II Plan de Acción de Gobierno Abierto Honduras 2014-2016", "plan-2.pdf"],
    ["Informe de Autoevaluación 2016 - 2018", "self-assessment-3.pdf"],
  ]);
  const peru = listed([
    ["Informe de Autoevaluación de Medio Término 2020-2022", "self-assessment-4.pdf"],
    ["IV Plan de Acción de Gobierno Abierto: Rumbo al Bicentenario", "plan-4.pdf"],
  ]);
  const indonesia = listed([
    ["Rencana Aksi Keterbukaan Pemerintah 2016-2017", "plan-4.html"],
    ["RAN OGI VII", "plan-7.html"],
  ]);
  const colombia = listed([
    ["Cuarto Plan de Acción Nacional de Gobierno Abierto de Colombia 2020-2022", "plan-4.html"],
  ]);
  const kenya = listed([
    ["Kenya National Action Plan 2016-2018", "plan-2.pdf"],
    ["Kenya Action Plan 2018-2020", "plan-3.pdf"],
  ]);
  const next = { href: "?page=2", text: "Siguiente" };
  const report = listed([["Indonesia Government Self-Asessment Report 2015", "report-2015.pdf"]]);
  return [
    { ...real, country: "nigeria", source: "plans", content: documentPage("Action plan", nigeria, "Download") },
    { ...real, country: "ghana", source: "articles", content: joomlaCategory({ title: "OGP", articles: ghana }) },
    {
      ...real,
      country: "philippines",
      source: "articles",
      content: joomlaBlog({ title: "PH-OGP", articles: philippines }),
    },
    { ...real, country: "honduras", source: "documents", content: documentPage("Documentos", honduras) },
    {
      ...real,
      country: "honduras",
      source: "plan-4",
      content: documentPage("Plan", honduras.slice(0, 1), "Descargar"),
    },
    { ...real, country: "peru", source: "documents", content: documentPage("Gobierno Abierto", peru, "Descargar") },
    {
      ...real,
      country: "indonesia",
      source: "articles",
      content: wordpressArchive({ title: "Berita", articles: indonesia }),
    },
    { ...real, country: "indonesia", source: "self-assessment-2015", content: documentPage("Info", report) },
    {
      ...real,
      country: "colombia",
      source: "articles",
      content: wordpressArchive({ title: "Noticias", articles: colombia, next }),
    },
    { ...real, country: "kenya", source: "documents", content: documentPage("About us", kenya) },
  ];
}

async function assessmentFixtures(): Promise<FixturePage[]> {
  const pdf = { extension: "pdf", madeUp: true } as const;
  const [english, marked, spanish, table] = await Promise.all([
    selfAssessmentPdf(madeUpAssessment("en", 8)),
    selfAssessmentPdf(madeUpAssessment("en", 13, "marks")),
    selfAssessmentPdf(madeUpAssessment("es", 13)),
    selfAssessmentPdf(madeUpAssessment("es", 19, "words")),
  ]);
  return [
    { ...pdf, country: "ghana", source: "self-assessment-1", content: english },
    { ...pdf, country: "ghana", source: "self-assessment-2", content: english },
    { ...pdf, country: "philippines", source: "self-assessment-3", content: marked },
    { ...pdf, country: "honduras", source: "self-assessment-3", content: spanish },
    { ...pdf, country: "peru", source: "self-assessment-4", content: table },
  ];
}

/** A page of one commitment under question headings, with links to evidence. */
function questions(): string {
  const headings = [
    "What is the public problem that the commitment will address?",
    "What is the commitment?",
    "Why is this commitment relevant to OGP values?",
  ];
  const body = headings
    .map((heading) => `<h3>${escaped(heading)}</h3><p>Lorva tem seldo marin ut vestra polim.</p>`)
    .join("\n");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Filler</title></head><body>
<nav><a href="/">Home</a></nav><h1>Commitment title</h1>
${body}
<h3>Evidence</h3><p><a href="filler/proof-1.html">Proof 1</a></p><p><a href="filler/proof-2.html">Proof 2</a></p>
</body></html>`;
}
