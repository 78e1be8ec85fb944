const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: "another program already listens there. Stop it, or choose another port with PORT",
  EACCES: "this account may not open it. Choose a port above 1023 with PORT",
  EADDRNOTAVAIL: "this machine does not have that address. Change HOST",
  ENOTFOUND: "that host name is unknown. Change HOST",
};

/** A port or address that cannot be listened on. */
export class ListenError extends Error {
  override readonly name = "ListenError";
  constructor(
    readonly host: string,
    readonly port: number,
    cause: unknown,
  ) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    super(`Cannot listen on port ${port} of ${host}: ${reasons[code] ?? String(cause)}.`, { cause });
  }
}
