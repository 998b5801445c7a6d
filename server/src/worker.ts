import { start } from './process/start.js';

await start('worker');
