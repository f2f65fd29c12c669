import { builtinRules } from 'eslint/use-at-your-own-risk';
import { endpointMustBeGuarded } from './endpoint-must-be-guarded.mjs';
import { maxParameters } from './max-parameters.mjs';
import { noEnvironmentOutsideConfig } from './no-environment-outside-config.mjs';

/** Our own rules, and ESLint's size rules under a second name: as a guide they warn, at double they are an error. */
export const congvu = {
  rules: {
    'endpoint-must-be-guarded': endpointMustBeGuarded,
    'no-environment-outside-config': noEnvironmentOutsideConfig,
    'max-parameters': maxParameters,
    'max-lines-double': builtinRules.get('max-lines'),
    'max-lines-per-function-double': builtinRules.get('max-lines-per-function'),
  },
};
