export { type DatabaseUrls } from './database/database-urls.js';
export { SAMPLE_CLOCK } from './database/template.js';
export { sampleDatabase, testDatabase, type TestDatabase } from './database/test-database.js';
export { describeWithPrograms, type ExternalProgram } from './programs/describe-with-programs.js';
export { does, type Does, type Doing } from './office/acts.js';
export { Office, type OfficeOptions } from './office/office.js';
export { type Officer } from './office/officer.js';
export { type SignerDoor, SignerRefused } from './office/signer.js';
export { testTemporal, type TestTemporal } from './temporal/temporal-server.js';
export {
  bundleOf,
  type QueueActivities,
  silenceRuntime,
  type WorkflowCode,
  type WorkflowHarness,
  workflowHarness,
} from './temporal/workflow-harness.js';
export { recordedHistories, type Replays, replaysOf } from './temporal/replay.js';
export { builtInspector } from './intake/built-inspector.js';
export { archiveOf, type ArchiveEntry } from './hostile-files/archive-bytes.js';
export {
  bombPdf,
  carryingPdf,
  circularPdf,
  crowdedPdf,
  dynamicFormPdf,
  hiddenScriptPdf,
  hugeImagePdf,
  launchingPdf,
  layeredBombPdf,
  lockedPdf,
  mediaPdf,
  millionPagesPdf,
  ordinaryPdf,
  scriptedPdf,
  spokenPdf,
  truncatedPdf,
} from './hostile-files/hostile-pdfs.js';
export {
  docxOf,
  externalEntity,
  externalEntityInUtf16,
  field,
  outward,
  paragraph,
  xlsxOf,
} from './hostile-files/office-files.js';
export { pdfOf } from './hostile-files/pdf-text.js';
export { jpegOf, pngOf } from './hostile-files/pictures.js';
export { signedPdfs, type SignedPdfs } from './hostile-files/signed-pdfs.js';
