const FUNCTION = 3;
/** Injected collaborators (style rule 9). */
const CONSTRUCTOR = 5;

const isConstructor = ({ parent }) =>
  parent.type === 'MethodDefinition' && parent.kind === 'constructor';

/** Three parameters, and five for a constructor, which is called by the container and not by people. */
export const maxParameters = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { tooMany: 'Has {{count}} parameters, {{limit}} are allowed; take one object.' },
  },
  create(context) {
    const check = (node) => {
      const limit = isConstructor(node) ? CONSTRUCTOR : FUNCTION;
      const count = node.params.length;
      if (count <= limit) return;
      context.report({ node, messageId: 'tooMany', data: { count, limit } });
    };
    return {
      FunctionDeclaration: check,
      FunctionExpression: check,
      ArrowFunctionExpression: check,
      TSDeclareFunction: check,
      TSMethodSignature: check,
    };
  },
};
