/** Options that every command on the store takes. */
export interface CommandOptions {
  readonly dataDir?: string;
  readonly json?: boolean;
}

export interface SheetCommandOptions extends CommandOptions {
  readonly url?: string;
  readonly title?: string;
  readonly taken?: string;
  readonly report?: string;
}
