import { type ASTNode, parse, visit } from "graphql";

/** Everything in an SDL that a reader would find without a description, as `Type.field(argument)`. */
export function undescribed(sdl: string): readonly string[] {
  const missing: string[] = [];
  visit(parse(sdl), {
    enter(node, _key, _parent, _path, ancestors) {
      const isDefinition = "name" in node && /Definition$/.test(node.kind) && node.kind !== "DirectiveDefinition";
      if (isDefinition && "description" in node && node.description?.value.trim()) return;
      if (isDefinition) missing.push([...ancestors.flatMap(nameOf), ...nameOf(node)].join("."));
    },
  });
  return missing;
}

function nameOf(node: ASTNode | readonly ASTNode[]): string[] {
  return "kind" in node && "name" in node && node.name ? [node.name.value] : [];
}
