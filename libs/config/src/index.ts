export { ConfigError, type ConfigFault } from './config-error.js';
export {
  readConfig,
  type ApiConfig,
  type CliConfig,
  type ConfigByRole,
  type Environment,
  type ProcessRole,
  type SigningConfig,
  type SmtpConfig,
  type WorkerConfig,
} from './config.js';
export { childEnvironment, config } from './process-environment.js';
export { taskQueues, variables, type LogLevel, type TaskQueue } from './variables.js';
