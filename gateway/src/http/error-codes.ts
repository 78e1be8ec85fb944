/** When an error code is used, and what its reader can do. The error that carries a hint of its own keeps it. */
export interface ErrorCode {
  readonly when: string;
  readonly hint: string;
}

/** Every code that this door itself gives. Subgraphs add their own for input that they refuse. */
export const errorCodes = {
  BAD_REQUEST: {
    when: "The HTTP request is not a GraphQL request: no query, a body that is not JSON, several operations in one.",
    hint: 'Send POST /graphql with the JSON body {"query": "{ … }"}, or GET /graphql?query={…}.',
  },
  GRAPHQL_PARSE_FAILED: {
    when: "The query is not written in GraphQL's syntax.",
    hint: "Look at the line and column in `locations`; /explore marks errors while you type.",
  },
  GRAPHQL_VALIDATION_FAILED: {
    when: "The query asks for something that the schema does not have, leaves out something that it needs, or would write.",
    hint: "Compare the query with /schema.graphql; /explore completes names while you type.",
  },
  BAD_USER_INPUT: {
    when: "A variable or an argument has a value that its type does not take.",
    hint: "Compare the value with the argument's type and description in /schema.graphql.",
  },
  OPERATION_RESOLUTION_FAILURE: {
    when: "The document has several operations and the request names none of them, or names one that is not there.",
    hint: "Name one of the document's operations in `operationName`.",
  },
  PERSISTED_QUERY_NOT_FOUND: {
    when: "The request gives the hash of a query that this server has not seen.",
    hint: "Send the hash together with the query once.",
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    when: "The request gives a query by its hash in a form that is not supported.",
    hint: "Send the query itself.",
  },
  UNKNOWN_EDITION: {
    when: "`?edition=` or the header OGP-Edition names an edition that does not exist.",
    hint: "Leave it out for the newest edition, or take an id from { editions { nodes { id publishedAt } } }.",
  },
  SUBGRAPH_FAILED: {
    when: "One subgraph could not answer its part. `service` names it; its fields are null, all others stand.",
    hint: "The rest of the answer is complete. Ask again later for the missing part.",
  },
  VALUE_MISSING: {
    when: "A value that the schema promises is missing, so the field above it is null.",
    hint: "This is a defect of the server: please report it with the requestId.",
  },
  NOT_READY: {
    when: "The server has started and is still opening its store, or is shutting down.",
    hint: "Ask again in a few seconds; /health/ready says what is missing.",
  },
  NOT_FOUND: {
    when: "There is no such page.",
    hint: "Start at / for the list of pages; data is asked for at /graphql.",
  },
  METHOD_NOT_ALLOWED: {
    when: "The page does not take this HTTP method.",
    hint: "Use GET or POST; this graph is read-only.",
  },
  UNSUPPORTED_MEDIA_TYPE: {
    when: "The request's body has a content type other than JSON.",
    hint: "Send the header Content-Type: application/json.",
  },
  PAYLOAD_TOO_LARGE: {
    when: "The request's body is larger than the server reads.",
    hint: "Ask for less at once: page with `first` and `after`.",
  },
  INTERNAL_SERVER_ERROR: {
    when: "The server met an error of its own.",
    hint: "Please report it with the requestId.",
  },
} as const satisfies Readonly<Record<string, ErrorCode>>;

export type ErrorCodeName = keyof typeof errorCodes;

/** The standing hint of a code; undefined for codes that other parts own. */
export function hintOf(code: string): string | undefined {
  return Object.hasOwn(errorCodes, code) ? errorCodes[code as ErrorCodeName].hint : undefined; // hasOwn has just checked it
}
