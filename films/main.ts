import { filmsCommand } from './command';

process.exitCode = await filmsCommand(process.argv.slice(2), process.env);
