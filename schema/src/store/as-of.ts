import {
  AliasNode,
  DummyDriver,
  type FromNode,
  IdentifierNode,
  type JoinNode,
  Kysely,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  TableNode,
} from "kysely";
import { type Database, isFactTable } from "./database.ts";

/**
 * The store as one edition has it. Every table in `from` and `join` is narrowed to the rows that hold in that edition,
 * whoever writes the query: a resolver cannot forget it, and none has code for it.
 *
 * @param edition the edition's number; 0 is the empty store before the first edition
 */
export function asOf(db: Kysely<Database>, edition: number): Kysely<Database> {
  return db.withPlugin(new AsOfPlugin(edition));
}

class AsOfPlugin implements KyselyPlugin {
  readonly #transformer: AsOfTransformer;
  constructor(edition: number) {
    this.#transformer = new AsOfTransformer(edition);
  }
  transformQuery({ node, queryId }: Parameters<KyselyPlugin["transformQuery"]>[0]) {
    return this.#transformer.transformNode(node, queryId);
  }
  async transformResult({ result }: Parameters<KyselyPlugin["transformResult"]>[0]) {
    return result;
  }
}

class AsOfTransformer extends OperationNodeTransformer {
  constructor(readonly edition: number) {
    super();
  }
  protected override transformFrom(
    ...[node, queryId]: Parameters<OperationNodeTransformer["transformFrom"]>
  ): FromNode {
    const from = super.transformFrom(node, queryId);
    return { ...from, froms: from.froms.map((table) => this.#narrow(table)) };
  }
  protected override transformJoin(
    ...[node, queryId]: Parameters<OperationNodeTransformer["transformJoin"]>
  ): JoinNode {
    const join = super.transformJoin(node, queryId);
    return { ...join, table: this.#narrow(join.table) };
  }
  #narrow(node: OperationNode): OperationNode {
    if (AliasNode.is(node) && TableNode.is(node.node)) {
      const rows = rowsOf(node.node.table.identifier.name, this.edition);
      return rows ? AliasNode.create(rows, node.alias) : node;
    }
    if (!TableNode.is(node)) return node;
    const name = node.table.identifier.name;
    const rows = rowsOf(name, this.edition);
    return rows ? AliasNode.create(rows, IdentifierNode.create(name)) : node;
  }
}

/** The subquery that stands in for a table; undefined for tables that know no editions (`run`, `migration`). */
function rowsOf(table: string, edition: number): OperationNode | undefined {
  if (isFactTable(table)) {
    return builder
      .selectFrom(table)
      .selectAll()
      .where("since", "<=", edition)
      .where((column) => column.or([column("until", "is", null), column("until", ">", edition)]))
      .toOperationNode();
  }
  if (table === "source")
    return builder.selectFrom("source").selectAll().where("since", "<=", edition).toOperationNode();
  if (table === "edition")
    return builder.selectFrom("edition").selectAll().where("number", "<=", edition).toOperationNode();
  if (table === "change") {
    return builder.selectFrom("change").selectAll().where("edition_number", "<=", edition).toOperationNode();
  }
  return undefined;
}

// Only builds trees; which dialect it speaks does not matter.
const builder = new Kysely<Database>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});
