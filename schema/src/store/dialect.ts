/** The kinds of database that a store can be. */
export type Dialect = "sqlite" | "postgresql";
