// Loaded before a program by `node --import`: watches what the program does to the world through the libraries it uses,
// and kills at the place of the plan. The program itself knows nothing of it.
import { type WatchedProgram } from './crash-point.js';
import { FaultDesk } from './fault-plan.js';
import { Passings } from './passings.js';
import { watchDatabase } from './watch-database.js';

const { searchParams } = new URL(import.meta.url);
const program = searchParams.get('program') as WatchedProgram;
const passings = new Passings(program, new FaultDesk(searchParams.get('desk') ?? ''));

watchDatabase(program, passings);
if (program === 'worker') {
  const { watchTemporal } = await import('./watch-temporal.js');
  watchTemporal(passings);
} else {
  const { watchSigner } = await import('./watch-signer.js');
  watchSigner(passings);
}
