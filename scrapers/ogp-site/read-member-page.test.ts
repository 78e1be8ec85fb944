import { type MemberPageFacts, memberPage } from "@ogp-graph/test/support/portal-site/pages/member-page.ts";
import { describe, expect, test } from "vitest";
import { readMemberPage } from "./read-member-page.ts";

const url = "https://www.opengovpartnership.org/members/xanadu/";
const xanadu: MemberPageFacts = {
  country: "Xanadu",
  since: 2011,
  planNumber: 5,
  plan: "2023-2027",
  numberOfCommitments: 9,
  focus: "Open Contracting, Legislative Openness",
  commitments: [
    { id: "XA0020", title: "Brindle ledgers", year: 2023, area: "Open Data" },
    { id: "XA0021", title: "4.2 Fuvel: tallory", year: 2023, area: "Policing & Corrections" },
    { id: "XA0001", title: "Orlow", year: 2012, area: "Audits" },
  ],
  resources: [
    {
      title: "Xanadu – Contrary to Process Letter (February 2023)",
      year: 2023,
      type: "Letter",
      href: "/documents/letter-1/",
    },
    { title: "Xanadu Results Report 2020–2022", year: 2024, type: "IRM Report", href: "/documents/results/" },
    { title: "Xanadu Action Plan 2023-2027", year: 2024, href: "/documents/plan/" },
  ],
  contact: "Jo Doe, Desk of Orlow, jo.doe@example.org, +99 1234 567 890",
};
const read = (html: string, address = url, contentType = "text/html") =>
  readMemberPage({ url: address, contentType, body: Buffer.from(html) });
const events = (...resources: MemberPageFacts["resources"]) =>
  read(memberPage({ ...xanadu, resources }, "new")).events.map(({ date, kind, what }) => [date, kind, what]);

describe("A member page", () => {
  test.each(["old", "new"] as const)("of the %s version gives figures, list, documents and letters", (version) => {
    for (const markup of ["divs", "paragraphs", "table"] as const) {
      const reading = read(memberPage(xanadu, version, markup));
      expect(reading.figures).toEqual([
        { label: "Member Since", printed: "2011" },
        { label: "Action Plan", printed: "5" },
        { label: "Current Action Plan", printed: "2023-2027" },
        { label: "Action Plan", printed: "5" },
        { label: "Number of Commitments", printed: "9" },
        { label: "Policy Area Focus", printed: "Open Contracting, Legislative Openness" },
      ]);
      expect(reading.listed).toEqual([
        { id: "XA0020", title: "Brindle ledgers", cycle: 2023, area: "Open Data" },
        { id: "XA0021", title: "4.2 Fuvel: tallory", cycle: 2023, area: "Policing & Corrections" },
        { id: "XA0001", title: "Orlow", cycle: 2012, area: "Audits" },
      ]);
      expect(reading.links.slice(3)).toEqual([
        {
          url: "https://www.opengovpartnership.org/documents/letter-1/",
          title: xanadu.resources[0]?.title,
          type: "Letter",
          date: "2023",
        },
        {
          url: "https://www.opengovpartnership.org/documents/results/",
          title: xanadu.resources[1]?.title,
          type: "IRM Report",
          date: "2024",
        },
        {
          url: "https://www.opengovpartnership.org/documents/plan/",
          title: xanadu.resources[2]?.title,
          type: null,
          date: "2024",
        },
      ]);
      expect(reading.links[0]?.url).toBe(`${url}commitments/XA0020/`);
      expect(reading.events).toHaveLength(1);
      expect(reading).toMatchObject({ layout: "list", problems: [], leftovers: [] });
    }
  });

  test.each(["old", "new", "text"] as const)("of the %s version names no person", (version) => {
    for (const markup of ["divs", "text"] as const) {
      const words = JSON.stringify(
        read(memberPage(xanadu, version, markup), url, markup === "text" ? "text/plain" : "text/html"),
      );
      expect(words).not.toMatch(/Doe|example\.org|1234/);
    }
  });

  test("as text only lists ids without titles, and says that documents have no address", () => {
    const reading = read(memberPage(xanadu, "text", "text"), url, "text/plain");
    expect(reading.layout).toBe("text-only list");
    expect(reading.listed.map(({ id, title, area }) => [id, title, area])).toEqual([
      ["XA0020", null, "Open Data"],
      ["XA0021", null, "Policing & Corrections"],
      ["XA0001", null, "Audits"],
    ]);
    expect(reading.problems.map(({ reason }) => reason)).toEqual(["RESOURCES_WITHOUT_ADDRESS"]);
  });

  test("with all plans in one run, the last area lost, gives every id", () => {
    const run = "Commitments\nXA0060, 2018, Right to Information XA0061, 2018, Open Data\nXA0046, 2014, ";
    expect(read(run, url, "text/plain").listed).toEqual([
      { id: "XA0060", title: null, cycle: 2018, area: "Right to Information" },
      { id: "XA0061", title: null, cycle: 2018, area: "Open Data" },
      { id: "XA0046", title: null, cycle: 2014, area: null },
    ]);
  });

  test("of the oldest layout gives the year of joining", () => {
    expect(read(memberPage(xanadu, "joined")).figures).toEqual([{ label: "Joined", printed: "2011" }]);
  });

  test("with one id on two commitments keeps the first, and says so", () => {
    const commitments = [...xanadu.commitments, { id: "XA0020", title: "Another", year: 2023, area: "Audits" }];
    const reading = read(memberPage({ ...xanadu, commitments }, "new"));
    expect(reading.listed.filter(({ id }) => id === "XA0020").map(({ title }) => title)).toEqual(["Brindle ledgers"]);
    expect(reading.problems.map(({ reason }) => reason)).toEqual(["LISTED_TWICE"]);
  });

  test("below /es/ or /fr/ gives nothing but its language", () => {
    const reading = read(memberPage(xanadu, "new"), "https://www.opengovpartnership.org/fr/members/xanadu/");
    expect(reading).toMatchObject({ language: "fr", translated: true, figures: [], listed: [], events: [], links: [] });
  });

  test("that is none gives a problem", () => {
    expect(read("<h1>Log in</h1><input>").problems.map(({ reason }) => reason)).toEqual(["NOT_A_MEMBER_PAGE"]);
  });

  test("with a menu above it is read all the same", () => {
    const menu = "<nav><a href='/c'>Contact</a><ul><li>Resources</li><li>Commitments</li></ul></nav>";
    const plain = read(memberPage(xanadu, "new"));
    expect(read(memberPage(xanadu, "new").replace("<body>", `<body>${menu}`))).toEqual(plain);
  });
});

describe("The letters on a member page", () => {
  const letter = (title: string, year = 2022) => ({ title, year, type: "Letter" });

  test.each([
    ["Xanadu – Contrary to Process Letter (February 2023)", "2023-02", "LETTER_CONTRARY_TO_PROCESS"],
    ["Xanadu – Under Review Letter (February 2023)", "2023-02", "LETTER_UNDER_REVIEW"],
    ["Xanadu – Notification of Late Action Plan (Cohort Shift) – September 2021", "2021-09", "LETTER_LATE_PLAN"],
    ["Xanadu – Letter Regarding Status (October 2021)", "2021-10", "LETTER_OTHER"],
    ["Orlow – Letter of Support", "2022", "LETTER_OF_SUPPORT"],
    ["Request for extension of action plan implementation period – Orlow", "2022", "LETTER_EXTENSION"],
    ["Xanadu – Contrary to Process Letter, 17 March 2022", "2022-03-17", "LETTER_CONTRARY_TO_PROCESS"],
    ["Xanadu – Contrary to Process Letter (March 3rd, 2022)", "2022-03-03", "LETTER_CONTRARY_TO_PROCESS"],
    ["Xanadu – Contrary to Process Letter (31 February 2022)", "2022-02", "LETTER_CONTRARY_TO_PROCESS"],
  ])("%j are an event of %s", (title, date, kind) => {
    expect(events(letter(title))).toEqual([[date, kind, `${title} (listed on the member page)`]]);
  });

  test("of no kind that we know keep no words of their title", () => {
    expect(events(letter("Jo Doe to the Cantle of Orlow"))).toEqual([
      ["2022", "LETTER_OTHER", "Letter (listed on the member page)"],
    ]);
  });

  test("are letters and no reports or plans that name one", () => {
    expect(events({ title: "Report on the Contrary to Process Letter", year: 2022, type: "IRM Report" })).toEqual([]);
  });
});
