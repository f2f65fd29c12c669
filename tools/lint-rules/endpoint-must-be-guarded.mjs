const ROUTES = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete', 'All', 'Head', 'Options', 'Sse']);
const GUARDS = new Set(['Permit', 'Public']);

function nameOf(decorator) {
  const { expression } = decorator;
  const named = expression.type === 'CallExpression' ? expression.callee : expression;
  return named.type === 'MemberExpression' ? named.property.name : named.name;
}

const carriesOneOf = (names, node) => (node.decorators ?? []).some((d) => names.has(nameOf(d)));

/** Each route handler says who may call it: `@Permit(...)` or `@Public()` on the method or its class. */
export const endpointMustBeGuarded = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unguarded:
        "The endpoint '{{name}}' says nothing about who may call it: put @Permit(...) or @Public() on it or on its class.",
    },
  },
  create: (context) => ({
    MethodDefinition(node) {
      if (!carriesOneOf(ROUTES, node)) return;
      const owner = node.parent.parent;
      if (carriesOneOf(GUARDS, node) || carriesOneOf(GUARDS, owner)) return;
      const name = context.sourceCode.getText(node.key);
      context.report({ node: node.key, messageId: 'unguarded', data: { name } });
    },
  }),
};
