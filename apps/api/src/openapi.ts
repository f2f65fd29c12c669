import { writeFile } from 'node:fs/promises';
import { argv, stdout } from 'node:process';
import { controllers } from './api.module.js';
import { describeApi } from './openapi/describe-api.js';

/** Version of the interface, not of the program: the file changes only when the interface does. */
const INTERFACE_VERSION = '1';

const text = `${JSON.stringify(describeApi(controllers, INTERFACE_VERSION), null, 2)}\n`;
const [, , file] = argv;
if (file === undefined) stdout.write(text);
else await writeFile(file, text);
