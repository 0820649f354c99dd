import { fileNameOf } from './tables/table';

// What no system bears in a file's name.
const forbidden = /[\p{Cc}"*/:<>?\\|]+/gu;

/** The header by which a file is kept under a name in the reader's own letters; old programs take the plain one beside it. */
export function attachmentAs(words: string, extension: string): string {
  const name = `${words.normalize('NFC').replaceAll(forbidden, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 80).trim() || 'file'}.${extension}`;
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${fileNameOf(words, extension)}"; filename*=UTF-8''${encoded}`;
}
