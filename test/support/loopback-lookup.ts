import type { LookupFunction } from "node:net";

/** Leads every name to this machine: for processes that know of the portal site no more than its hosts. */
export const loopbackLookup: LookupFunction = (_, options, callback) =>
  options.all ? callback(null, [{ address: "127.0.0.1", family: 4 }]) : callback(null, "127.0.0.1", 4);
