import { StatusError } from "./fetch-errors.ts";
import { headerOf, type RawResponse } from "./raw-response.ts";
import { retryAfterMs } from "./retry-after.ts";

/** The error that the status of an answer stands for. */
export function statusError(response: RawResponse): StatusError {
  const { url, status, date } = response;
  const wait = retryAfterMs(headerOf(response, "retry-after"), Date.parse(date));
  return new StatusError(url, codeOf(status), status, wait);
}

function codeOf(status: number): StatusError["code"] {
  if (status === 404) return "NOT_FOUND";
  if (status === 410) return "GONE";
  if (status === 429) return "TOO_MANY_REQUESTS";
  return status >= 500 ? "SERVER_ERROR" : "REFUSED";
}
