const PROCESS_MODULES = new Set(['process', 'node:process']);
const GLOBAL_OBJECTS = new Set(['globalThis', 'global']);

function propertyName(node) {
  if (node.type === 'MemberExpression') {
    return node.computed ? node.property.value : node.property.name;
  }
  return node.key?.name ?? node.key?.value;
}

function isProcess(node) {
  if (node?.type === 'Identifier') return node.name === 'process';
  if (node?.type !== 'MemberExpression') return false;
  return GLOBAL_OBJECTS.has(node.object.name) && propertyName(node) === 'process';
}

const isImportMeta = (node) => node?.type === 'MetaProperty';

/** The environment is read once, in libs/config; everybody else is given the settings. */
export const noEnvironmentOutsideConfig = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      environment: 'Only libs/config reads the environment; take the setting as an argument.',
    },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'environment' });
    return {
      MemberExpression(node) {
        const holder = isProcess(node.object) || isImportMeta(node.object);
        if (holder && propertyName(node) === 'env') report(node);
      },
      'VariableDeclarator[id.type="ObjectPattern"]'(node) {
        if (!isProcess(node.init)) return;
        if (node.id.properties.some((property) => propertyName(property) === 'env')) report(node);
      },
      ImportSpecifier(node) {
        if (!PROCESS_MODULES.has(node.parent.source.value)) return;
        if (node.imported.name === 'env') report(node);
      },
    };
  },
};
