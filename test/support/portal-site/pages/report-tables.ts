import type { ReportTable } from "./report-table.ts";

/** https://www.opengovpartnership.org/documents/indonesia-end-of-term-report-2016-2017/ */
export const indonesiaEndOfTerm: ReportTable = {
  heading: "Table 1: At a Glance",
  columns: ["Mid-term", "End of term"],
  lines: [
    { label: "Number of Commitments", values: ["45"] },
    { block: "Level of Completion" },
    { label: "Completed", values: ["9", "16"] },
    { label: "Substantial", values: ["16", "20"] },
    { label: "Limited", values: ["19", "8"] },
    { label: "Not Started", values: ["1", "1"] },
    { block: "Number of Commitments with…" },
    { label: "Clear Relevance to OGP Values", values: ["42", "42"] },
    { label: "Transformative Potential Impact", values: ["0", "0"] },
    { label: "Substantial or Complete Implementation", values: ["25", "36"] },
    { label: "All Three (✪)", values: ["0", "0"] },
    { block: "Did It Open Government?" },
    { label: "Major", values: ["3"] },
    { label: "Outstanding", values: ["0"] },
    { block: "Moving Forward" },
    { label: "Number of Commitments Carried Over to Next Action Plan", values: ["9"] },
  ],
};

/** https://www.opengovpartnership.org/documents/honduras-end-of-term-report-2016-2018/: 0 + 4 are printed as 5. */
export const hondurasEndOfTerm: ReportTable = {
  heading: "Table  1: At a glance",
  columns: ["Midterm", "End of term"],
  lines: [
    { label: "Number of commitments", values: ["13"] },
    { block: "Level of completion" },
    { label: "Complete", values: ["0", "0"] },
    { label: "Substantial", values: ["1", "4"] },
    { label: "Limited", values: ["12", "9"] },
    { label: "Not started", values: ["0", "0"] },
    { block: "Number of commitments that have:" },
    { label: "Clear relevance to OGP values", values: ["13"] },
    { label: "Potential transformative impact", values: ["1"] },
    { label: "Substantial or complete implementation", values: ["1", "5"] },
    { label: "All three (✪)", values: ["0", "0"] },
    { block: "Did it open government?" },
    { label: "Major", values: ["1"] },
    { label: "Outstanding", values: ["0"] },
    { block: "Moving forward" },
    { label: "Number of commitments carried over to the next action plan", values: ["6"] },
  ],
};

/** https://www.opengovpartnership.org/documents/indonesia-design-report-2018-2020/ */
export const indonesiaDesign: ReportTable = {
  heading: "Table 1. At a glance",
  lines: [
    { label: "Participating since", values: ["2011"] },
    { label: "Action plan under review", values: ["2018–2020"] },
    { label: "Report type", values: ["Design"] },
    { label: "Number of commitments", values: ["19"] },
    { block: "Action plan development" },
    { label: "Is there a Multi-stakeholder forum", values: ["Yes"] },
    { label: "Level of public influence", values: ["Collaborate"] },
    { label: "Acted contrary to OGP process", values: ["No"] },
    { block: "Action plan design" },
    { label: "Commitments relevant to OGP values", values: ["19 (100%)"] },
    { label: "Transformative commitments", values: ["2 (11%)"] },
    { label: "Potentially starred", values: ["2 (11%)"] },
    { block: "Action plan implementation" },
    { label: "Starred commitments", values: ["N/A"] },
    { label: "Completed commitments", values: ["N/A"] },
    { label: "Commitments with Major DIOG*", values: ["N/A"] },
    { label: "Commitments with Outstanding DIOG*", values: ["N/A"] },
  ],
  note: "*DIOG: Did it Open Government?",
};

/** https://www.opengovpartnership.org/documents/peru-implementation-report-2017-2019/: a count and a share were forgotten. */
export const peruImplementation: ReportTable = {
  heading: "Table 1. At a glance",
  lines: [
    { label: "Member since", values: ["2011"] },
    { label: "Action plan under review", values: ["2017-2019"] },
    { label: "Type of report", values: ["Implementation"] },
    { label: "Number of commitments", values: ["18"] },
    { block: "Action plan development" },
    { label: "Is there a multi-stakeholder forum?", values: ["No"] },
    { label: "Level of public influence", values: ["Consult"] },
    { label: "Acted contrary to OGP process", values: ["No"] },
    { block: "Action plan design" },
    { label: "Commitments that are relevant to OGP values", values: ["(89%)"] },
    { label: "Transformative commitments", values: ["1 (6%)"] },
    { label: "Potentially starred", values: ["0 (%)"] },
    { block: "Action plan implementation" },
    { label: "Starred commitments", values: ["0"] },
    { label: "Completed commitments", values: ["3"] },
    { label: "Commitments with major DIOG*", values: ["3"] },
    { label: "Commitments with outstanding DIOG*", values: ["0"] },
    { label: "Level of public influence", values: ["Inform"] },
    { label: "Acted contrary to OGP process", values: ["No"] },
  ],
  note: "*DIOG: Did it Open Government?",
};

/** https://www.opengovpartnership.org/documents/kenya-action-plan-review-2020-2022/ */
export const kenyaReview: ReportTable = {
  heading: "AT A GLANCE",
  lines: [
    { label: "Participating since", values: ["2011"] },
    { label: "Action plan under review", values: ["2020-2022"] },
    { label: "IRM product", values: ["Action Plan Review"] },
    { label: "Number of commitments", values: ["8"] },
    { block: "Overview of commitments:" },
    { label: "Commitments with an open gov. lens", values: ["8"] },
    { label: "Commitments with substantial potential for results", values: ["4"] },
    { label: "Promising commitments", values: ["4"] },
    { block: "Policy areas" },
    {
      label: "Carried over from previous action plans",
      list: [
        "Beneficial ownership",
        "Open contracting",
        "Legislative openness",
        "Open data",
        "Public service delivery",
      ],
    },
    { label: "Emerging in this action plan", list: ["Access to justice"] },
    { label: "Acted according to OGP process", values: ["Yes"] },
  ],
};

/** The PDF of Honduras's End-of-Term Report 2014-2016, whose star was lost in the copy. */
export const hondurasEarlierEndOfTerm: ReportTable = {
  heading: "TABLE 1: AT A GLANCE",
  columns: ["MIDTERM", "END OF TERM"],
  lines: [
    { label: "NUMBER OF COMMITMENTS", values: ["14"] },
    { block: "LEVEL OF COMPLETION" },
    { label: "COMPLETED", values: ["2 (14%)", "3 (21%)"] },
    { label: "SUBSTANTIAL", values: ["4 (29%)", "5 (36%)"] },
    { label: "LIMITED", values: ["7 (50%)", "6 (43%)"] },
    { label: "NOT STARTED", values: ["1 (7%)", "0"] },
    { block: "NUMBER OF COMMITMENTS WITH:" },
    { label: "CLEAR RELEVANCE TO OGP VALUES", values: ["14 (100%)", "14 (100%)"] },
    { label: "TRANSFORMATIVE POTENTIAL IMPACT", values: ["2 (14%)", "2 (14%)"] },
    { label: "SUBSTANTIAL OR COMPLETE IMPLEMENTATION", values: ["6 (43%)", "8 (57%)"] },
    { label: "ALL THREE ()", values: ["0", "0"] },
  ],
};
