import type { AssessedCommitment, SelfAssessment } from "./self-assessment-pdf.ts";
import type { TrackerBlock, TrackerRow } from "./tracker-pages.ts";

/** Column headings of a tracker's milestone table in the words that were seen of TRAC Nigeria. */
export const trackerColumns = ["Number", "Milestone", "Notes", "Commitment", "Theme", "Start", "Finish", "Status"];
/** The tracker's words, in turn: milestones 1, 7, 13, … are COMPLETED, 3, 9, 15, … have NO DATA. */
const STATUSES = ["COMPLETED", "UNDERWAY", "NO DATA", "ONGOING", "INACTIVE", "PENDING"];

/** Made-up milestones of a made-up country: numbers in a row, seven to a commitment, no text of any portal. */
export function madeUpMilestones(count: number): readonly TrackerRow[] {
  return Array.from({ length: count }, (_, index): TrackerRow => {
    const number = index + 1;
    const commitment = Math.floor(index / 7) + 1;
    const proofs = number % 10 === 0 ? [{ href: `proof-${number}.html`, text: "Proof" }] : [];
    return {
      cells: {
        Number: String(number),
        Milestone: `Milestone text ${number}`,
        Notes: "",
        Commitment: `Commitment ${commitment}: Commitment title ${commitment}`,
        Theme: `Theme ${((commitment - 1) % 7) + 1}`,
        Start: "2020-01-01",
        Finish: `2021-${String((index % 12) + 1).padStart(2, "0")}-28`,
        Status: STATUSES[index % STATUSES.length] ?? "",
      },
      links: { Notes: proofs },
    };
  });
}

/** Two made-up commitments with three milestones, in the layout of a tracker's page on a plan. */
export const madeUpBlocks: readonly TrackerBlock[] = [
  {
    number: "4",
    title: "Commitment title 4",
    lead: "Ministry of Filler",
    milestones: [
      {
        number: "72",
        text: "Milestone text 72",
        period: "2020-01-01 - 2020-12-31",
        status: "UNDERWAY",
        updated: "2021-03-04",
      },
      {
        number: "73",
        text: "Milestone text 73",
        period: "2020-02-01 - 2021-06-30",
        status: "PENDING",
        updated: "2021-03-04",
      },
    ],
  },
  {
    number: "5",
    title: "Commitment title 5",
    lead: "Office of Filler",
    milestones: [
      {
        number: "80",
        text: "Milestone text 80",
        period: "2020-05-01 - 2021-08-31",
        status: "INACTIVE",
        updated: "2021-04-05",
      },
    ],
  },
];

/** A made-up self-assessment of as many commitments as asked, two milestones each, in the words of one language. */
export function madeUpAssessment(
  language: "en" | "es",
  count: number,
  form: SelfAssessment["form"] = "labels",
): SelfAssessment {
  const isSpanish = language === "es";
  const words = isSpanish
    ? ["No iniciado", "Limitado", "Sustancial", "Completo"]
    : ["Not Started", "Limited", "Substantial", "Completed"];
  const statusLabel = isSpanish ? "Nivel de cumplimiento" : "Completion level";
  const commitments = Array.from({ length: count }, (_, index): AssessedCommitment => {
    const number = index + 1;
    const word = (at: number) => words[(index + at) % words.length] ?? "";
    return {
      number: String(number),
      title: isSpanish ? `Título del compromiso ${number}` : `Commitment title ${number}`,
      lines: [
        [
          isSpanish ? "Institución responsable" : "Lead agency",
          isSpanish ? "Ministerio de Relleno" : "Ministry of Filler",
        ],
        [statusLabel, word(0)],
      ],
      milestones: [1, 2].map((step) => ({
        number: `${number}.${step}`,
        text: isSpanish ? `Texto del hito ${number}.${step}` : `Milestone text ${number}.${step}`,
        status: word(step),
      })),
    };
  });
  const title = isSpanish
    ? "Informe de autoevaluación, documento de relleno"
    : "Self-Assessment Report, filler document";
  return {
    title,
    heading: isSpanish ? "Compromiso" : "Commitment",
    milestone: isSpanish ? "Hito" : "Milestone",
    statusLabel,
    commitments,
    form,
    words,
  };
}
