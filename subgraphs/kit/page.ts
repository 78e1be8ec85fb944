import { userError } from "@ogp-graph/schema/graphql/user-error.ts";
import type { PageArgs } from "./page-args.ts";

const LARGEST_PAGE = 100;
const USUAL_PAGE = 20;

/** One page of a list, as it was asked for and found reasonable. */
export interface Page {
  /** 1 to 100. */
  readonly size: number;
  /** True when the page is counted from the back. */
  readonly backward: boolean;
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/**
 * What the arguments of a list ask for.
 *
 * @throws GraphQLError BAD_PAGE_SIZE for a size outside 1-100, or for both `first` and `last`
 */
export function pageFrom({ first, after, last, before }: PageArgs): Page {
  if (first != null && last != null) {
    throw userError({
      code: "BAD_PAGE_SIZE",
      message: `Both first (${first}) and last (${last}) were given.`,
      hint: "Give `first` to read forwards or `last` to read backwards, not both.",
    });
  }
  const size = first ?? last ?? USUAL_PAGE;
  if (size < 1 || size > LARGEST_PAGE) {
    throw userError({
      code: "BAD_PAGE_SIZE",
      message: `A page of ${size} items was asked for.`,
      hint: `Ask for 1 to ${LARGEST_PAGE} items and follow pageInfo.endCursor for the rest.`,
    });
  }
  return { size, backward: last != null, after: after ?? undefined, before: before ?? undefined };
}
