import { describe, expect, it } from 'vitest';
import { decodeList } from './list-encoding';
import { readList } from './invitation-list';

const text = 'Name;E-Mail\nJürgen Škvorecký;j@city.example';

describe('an uploaded list', () => {
  it.each([
    ['UTF-8', Buffer.from(text, 'utf8')],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`, 'utf8')],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('is read in %s', (_, bytes) => {
    expect(readList(decodeList(bytes) ?? '').map(({ name }) => name)).toEqual(['Jürgen Škvorecký']);
  });

  it('is read in the encoding of older spreadsheets', () => {
    expect(readList(decodeList(Buffer.from('Müller;m@city.example', 'latin1')) ?? '')[0]?.name).toBe('Müller');
  });

  it('is refused when it is no text', () => {
    expect(decodeList(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toBeNull();
  });
});
