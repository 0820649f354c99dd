import path from 'node:path';
import { checkFilms } from '../films/check';
import { clock, textTable } from '../films/text-table';

// npm run films:check [-- --media <folder>]: reads every film, caption, chapter and thumbnail file and says what is wrong.
const at = process.argv.indexOf('--media');
const media = at < 0 ? process.env.MEDIA_DIR || 'data/media' : (process.argv[at + 1] ?? '');
const checked = await checkFilms({ contentFolder: 'content', mediaFolder: path.resolve(media), say: console.log });
const rows = checked.map(({ lesson, locale, seconds, bytes, cues, fastest, faults }) => [lesson, locale, clock(seconds), `${Math.round(bytes / 1024)} KB`, String(cues), fastest.toFixed(1), faults.length ? `${faults.length} faults` : 'good']);
console.log(textTable([['film', 'language', 'length', 'size', 'captions', 'fastest', ''], ...rows]));
const total = checked.reduce((sum, { seconds, bytes }) => ({ seconds: sum.seconds + seconds, bytes: sum.bytes + bytes }), { seconds: 0, bytes: 0 });
console.log(`${checked.length} films, ${clock(total.seconds)} minutes, ${(total.bytes / 1024 / 1024).toFixed(1)} MB`);
process.exitCode = checked.some(({ faults }) => faults.length > 0) ? 1 : 0;
