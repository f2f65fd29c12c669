import { partMissingProblem } from '../app/api/problem-error.js';

/** A part of the page that has a file of its own. @throws ProblemError part-missing */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch {
    throw partMissingProblem();
  }
}
