import { findProgram } from '../../scripts/system.mjs';

/** The path of the browser that tests drive; throws a sentence that says what to install where there is none. */
export const chromiumPath = (): string => findProgram('chromium');
