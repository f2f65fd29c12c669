export { FileRefused, IntakeBusy, type RefusalCode } from './file-refused.js';
export { InspectorFailed, type InspectorProgram } from './inspector.js';
export { type AcceptedFile, type DeclaredFile, Intake, type IntakeOptions } from './intake.js';
