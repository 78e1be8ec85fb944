import { registerEnumType } from "type-graphql";

/** The ways in which commitments belong together; the words of `commitment_link.kind`. */
export const CommitmentLinkKindEnum = {
  CLUSTER: "CLUSTER",
  PART_OF: "PART_OF",
  CARRIED_FORWARD_FROM: "CARRIED_FORWARD_FROM",
} as const;

registerEnumType(CommitmentLinkKindEnum, {
  name: "CommitmentLinkKind",
  description: "How two commitments belong together.",
  valuesConfig: {
    CLUSTER: { description: "The IRM assessed them as one cluster; no direction is meant." },
    PART_OF: { description: "The first is a part of the second." },
    CARRIED_FORWARD_FROM: {
      description: "The first goes on with the reform of the second, which stands in an earlier plan.",
    },
  },
});
