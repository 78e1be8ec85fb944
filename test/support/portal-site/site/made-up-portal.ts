import type { CuratedCountry } from "@ogp-graph/scrapers/curated/record.ts";
import { seeded } from "../pdf/damage-pdf.ts";
import { documentPage, joomlaBlog } from "../portals/article-pages.ts";
import { selfAssessmentPdf } from "../portals/self-assessment-pdf.ts";
import { trackerPlan, trackerTable } from "../portals/tracker-pages.ts";
import { MadeUpWords, slugOf } from "./made-up-country.ts";
import { htmlPage, pdfPage, type SitePage } from "./site-page.ts";

/** A milestone as a portal of a made-up country prints it. */
export interface PortalMilestone {
  readonly commitment: string;
  readonly number: string;
  readonly title: string;
  /** The portal's own word. */
  readonly status: string;
}

/** The portals of a country that does not exist: one source of every kind, with the labels that real manifests use. */
export interface MadeUpPortal {
  readonly pages: readonly SitePage[];
  /** Text of `country.yml`. */
  readonly manifest: string;
  /** Of the tracker, which is civil society's. */
  readonly tracked: readonly PortalMilestone[];
  /** Of the government's self-assessment. */
  readonly assessed: readonly PortalMilestone[];
}

/** Statuses that https://tracnigeria.ng/milestonesnap2.php prints. */
const TRACKED = ["COMPLETED", "UNDERWAY", "ONGOING", "INACTIVE", "NO DATA"];
/** Levels of the template of self-assessments: schema/vocabulary/milestone-statuses.yml */
const ASSESSED = ["No iniciado", "Limitado", "Sustancial", "Completo"];
const COLUMNS = ["Number", "Milestone", "Commitment", "Theme", "Start", "Finish", "Status"];

export async function madeUpPortal(country: CuratedCountry, seed = 7): Promise<MadeUpPortal> {
  const host = `${slugOf(country.country.name)}.example`;
  const words = new MadeUpWords(seeded(seed));
  const plan = country.plans.at(-1);
  const numbers = country.commitments.flatMap(({ plan: of, numberInPlan }) =>
    of === plan?.number && numberInPlan ? [numberInPlan] : [],
  );
  const milestonesOf = (statuses: readonly string[]) =>
    numbers.flatMap((commitment, row) =>
      [1, 2].map((index) => ({
        commitment,
        number: `${commitment}.${index}`,
        title: `${words.name()} ${words.text(5)}`,
        status: statuses[(row + index) % statuses.length] ?? "",
      })),
    );
  const tracked = milestonesOf(TRACKED);
  const assessed = milestonesOf(ASSESSED);
  const years = plan?.label ?? "";
  return {
    tracked,
    assessed,
    manifest: manifestOf(country, host, years),
    pages: [
      htmlPage(`https://tracker.${host}/milestones.php`, trackerTable("Milestones", COLUMNS, tracked.map(row))),
      htmlPage(`https://tracker.${host}/plan/`, planPage(country, tracked)),
      { address: `https://tracker.${host}/milestones.csv`, contentType: "text/csv", body: csv(tracked) },
      {
        address: `https://tracker.${host}/milestones.json`,
        contentType: "application/json",
        body: JSON.stringify({
          items: tracked.map(({ commitment, number, title, status }) => ({ commitment, number, title, status })),
        }),
      },
      htmlPage(
        `https://portal.${host}/documentos`,
        documentPage("Documentos", [
          { title: `Informe de autoevaluación ${years}`, href: "/files/auto.pdf", date: null },
          { title: `Plan de acción ${years}`, href: "/files/plan.html", date: null },
        ]),
      ),
      htmlPage(
        `https://portal.${host}/articulos`,
        joomlaBlog({
          title: "Artículos",
          articles: [{ title: `Plan de acción nacional ${years}`, href: "/articulos/1", date: "12/03/2020" }],
        }),
      ),
      pdfPage(`https://portal.${host}/files/auto.pdf`, await assessmentPdf(country, assessed)),
    ],
  };
}

function row({ commitment, number, title, status }: PortalMilestone) {
  return {
    cells: {
      Number: number,
      Milestone: title,
      Commitment: commitment,
      Theme: "Quonset",
      Start: "2019-09-01",
      Finish: "2020-12-31",
      Status: status,
    },
  };
}

function csv(milestones: readonly PortalMilestone[]): string {
  const lines = milestones.map(({ commitment, number, title, status }) =>
    [number, title, commitment, status].join(","),
  );
  return ["Number,Milestone,Commitment,Status", ...lines].join("\n");
}

function planPage({ commitments, plans }: CuratedCountry, milestones: readonly PortalMilestone[]): string {
  const current = commitments.filter(({ plan }) => plan === plans.at(-1)?.number);
  const blocks = current.map(({ numberInPlan, titles, lead }) => ({
    number: numberInPlan ?? "",
    title: titles[0]?.text ?? "",
    lead: lead ?? "",
    milestones: milestones
      .filter(({ commitment }) => commitment === numberInPlan)
      .map(({ number, title, status }) => ({
        number,
        text: title,
        period: "2019-09-01 - 2020-12-31",
        status,
        updated: "2020-05-04",
      })),
  }));
  return trackerPlan("National Action Plan", blocks);
}

function assessmentPdf(
  { commitments, plans, country }: CuratedCountry,
  milestones: readonly PortalMilestone[],
): Promise<Uint8Array> {
  const current = commitments.filter(({ plan }) => plan === plans.at(-1)?.number);
  return selfAssessmentPdf({
    title: `Informe de autoevaluación de ${country.name}`,
    heading: "Compromiso",
    milestone: "Hito",
    statusLabel: "Nivel de cumplimiento",
    commitments: current.map(({ numberInPlan, titles, lead }) => ({
      number: numberInPlan ?? "",
      title: titles[0]?.text ?? "",
      lines: [["Institución responsable", lead ?? ""]],
      milestones: milestones
        .filter(({ commitment }) => commitment === numberInPlan)
        .map(({ number, title, status }) => ({ number, text: title, status })),
    })),
  });
}

function manifestOf(
  { member, country: { name }, plans, commitments }: CuratedCountry,
  host: string,
  years: string,
): string {
  const plan = plans.at(-1)?.number ?? 1;
  const source = (id: string, portal: string, kind: string, url: string | null, of: number | null, read: object) => ({
    ...{
      id,
      portal,
      kind,
      url,
      read,
      plan: of,
      language: portal === "Tracker" ? "en" : "es",
      licence: "NONE_STATED",
      lastVerified: null,
    },
    assessor: portal === "Tracker" ? "CIVIL_SOCIETY" : "GOVERNMENT",
    schedule: { cron: "5 4 * * 2", spreadMinutes: 30 },
    expect: { min: 1, max: 400 },
  });
  const columns = { number: ["Number"], title: ["Milestone", "title"], commitment: ["Commitment"], status: ["Status"] };
  const documents = [
    { type: "Self Assessment", words: ["Autoevaluación"] },
    { type: "Action Plan", words: ["Plan de acción"] },
  ];
  const wide = { ...columns, theme: ["Theme"], start: ["Start"], finish: ["Finish"] };
  const labels = {
    commitment: ["Commitment {number}"],
    milestone: ["Milestone {number}"],
    lead: ["Lead MDA"],
    personal: ["Responsible person(s)"],
    period: ["Start-Finish Date"],
    status: ["Status"],
    updated: ["Last Updated"],
  };
  const spanish = {
    commitment: ["Compromiso {number}"],
    milestone: ["Hito {number}"],
    status: ["Nivel de cumplimiento"],
    lead: ["Institución responsable"],
  };
  return JSON.stringify({
    code: member,
    iso2: member.slice(0, 2),
    name,
    languages: ["en", "es"],
    lastVerified: null,
    portals: [
      {
        name: "Tracker",
        url: `https://tracker.${host}`,
        operator: null,
        languages: ["en"],
        assessor: "CIVIL_SOCIETY",
        publishes: "milestones",
        sources: [`https://tracker.${host}/`],
      },
      {
        name: "Portal",
        url: `https://portal.${host}`,
        operator: null,
        languages: ["es"],
        assessor: "GOVERNMENT",
        publishes: "documents",
        sources: [`https://portal.${host}/`],
      },
    ],
    sources: [
      source("milestones", "Tracker", "html-table", `https://tracker.${host}/milestones.php`, plan, {
        rows: "milestones",
        columns: wide,
      }),
      source("plan", "Tracker", "definition-page", `https://tracker.${host}/plan/`, plan, {
        labels,
        optional: ["lead", "updated"],
      }),
      source("milestones-csv", "Tracker", "data-download", `https://tracker.${host}/milestones.csv`, plan, {
        rows: "milestones",
        columns,
        format: "csv",
      }),
      source("milestones-json", "Tracker", "data-download", `https://tracker.${host}/milestones.json`, plan, {
        rows: "milestones",
        columns,
        format: "json",
        path: "items",
      }),
      source("documents", "Portal", "link-list", `https://portal.${host}/documentos`, null, {
        documents,
        follow: [{ type: "Self Assessment", years: [years], as: "self-assessment" }],
      }),
      source("articles", "Portal", "article-list", `https://portal.${host}/articulos`, null, {
        documents,
        next: ["Siguiente"],
        more: ["Leer más"],
        dates: "day-first",
      }),
      source("self-assessment", "Portal", "pdf-document", null, plan, { labels: spanish, optional: ["lead"] }),
    ],
    expect: { min: Math.min(1, commitments.length), max: 4000 },
  });
}
