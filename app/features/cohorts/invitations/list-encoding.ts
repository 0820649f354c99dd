const utf16Mark = [0xff, 0xfe];

/** The text of an uploaded list: UTF-8 or what spreadsheets write instead; null for what is no text, such as a workbook. */
export function decodeList(bytes: Uint8Array): string | null {
  const isUtf16 = utf16Mark.every((byte, at) => bytes[at] === byte);
  if (isUtf16) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
