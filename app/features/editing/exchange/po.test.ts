import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { compilePo, filterPo, readByToolkit } from '../../../../tests/setup/translation-programs';
import { contextOf, type ExchangeUnit } from './exchange';
import { everyKind } from './exchange-fixture';
import { readPo, writePo } from './po';

const now = new Date('2026-11-26T22:00:00.000Z');
const fileOf = (units: readonly ExchangeUnit[]) => writePo({ locale: 'fr', units }, now);
const entriesOf = (text: string) => {
  const file = readPo(text);
  return 'fault' in file ? file.fault : file.entries;
};

function kept(text: string): string {
  const file = path.join(mkdtempSync(path.join(inject('place').folder, 'po-')), 'course.po');
  writeFileSync(file, text);
  return file;
}

describe('a PO file', () => {
  it('brings back every text as it went out, with what is fuzzy unfinished', () => {
    const unsure = new Set(['machine', 'outdated', 'missing']);
    expect(readPo(fileOf(everyKind))).toEqual({
      locale: 'fr',
      entries: everyKind.map((unit) => ({ context: contextOf(unit), english: unit.english, translation: unit.translation ?? '', isFinished: !unsure.has(unit.state) })),
    });
  });

  it('brings back whatever signs a text has', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary' }), (english, translation) => {
      const unit: ExchangeUnit = { path: 'a.fr.md', key: 'p01', leaf: '', english, translation, state: 'draft', notes: [] };
      expect(entriesOf(fileOf([unit]))).toEqual([{ context: 'a.fr.md#p01', english, translation, isFinished: translation !== '' }]);
    }), { numRuns: 40 });
  });

  it('is taken by msgfmt with all its checks, without a word of complaint', () => {
    expect(compilePo(kept(fileOf(everyKind)))).toEqual({ status: 0, says: '2 translated messages, 2 fuzzy translations, 1 untranslated message.' });
  });

  it('is read by the Translate Toolkit, text by text', () => {
    expect(readByToolkit(kept(fileOf(everyKind)))).toEqual(everyKind.map((unit) => [contextOf(unit), unit.english, unit.translation ?? '', unit.state === 'machine' || unit.state === 'outdated']));
  });

  it('is checked by pofilter, which finds the number that a translation has lost', () => {
    const wrong: ExchangeUnit = { path: 'a.fr.md', key: 'p02', leaf: '', english: 'It takes 25 weeks.', translation: 'Il faut des semaines.', state: 'draft', notes: [] };
    const right: ExchangeUnit = { ...wrong, key: 'p01', translation: 'Il faut 25 semaines.' };
    const found = filterPo(kept(fileOf([right, wrong])), 'numbers');
    expect([found.includes('a.fr.md#p02'), found.includes('a.fr.md#p01')]).toEqual([true, false]);
  });
});

describe('a PO file of another program', () => {
  const head = 'msgid ""\nmsgstr ""\n"Language: pt_BR\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n';

  it('may have other line ends, a mark before it, comments of all kinds and texts over several lines', () => {
    const text = `\uFEFF${head}#| msgid "former"\n#~ msgid "gone"\n#~ msgstr "parti"\n# note\nmsgctxt "a#b"\nmsgid ""\n"One\\n"\n"two"\nmsgstr ""\n"Un\\n"\n"deux"\n`.replaceAll('\n', '\r\n');
    expect(readPo(text)).toEqual({ locale: 'pt', entries: [{ context: 'a#b', english: 'One\ntwo', translation: 'Un\ndeux', isFinished: true }] });
  });

  it('is made of entries that end without an empty line too', () => {
    expect(entriesOf(`${head}msgctxt "a"\nmsgid "1"\nmsgstr "x"\nmsgctxt "b"\nmsgid "2"\nmsgstr "y"`)).toMatchObject([{ context: 'a' }, { context: 'b' }]);
  });

  it('is refused when it is broken, in another encoding, has forms for numbers, or holds nothing of the course', () => {
    expect(entriesOf('msgid "a\nmsgstr "b"')).toBe('broken');
    expect(entriesOf('"astray"')).toBe('broken');
    expect(entriesOf('<xml/>')).toBe('broken');
    expect(entriesOf(`${head.replace('UTF-8', 'ISO-8859-1')}msgctxt "a"\nmsgid "b"\nmsgstr "c"`)).toBe('not-utf8');
    expect(entriesOf(`${head}msgctxt "a"\nmsgid "b"\nmsgid_plural "c"\nmsgstr[0] "d"`)).toBe('plural');
    expect(entriesOf(`${head}msgid "b"\nmsgstr "c"`)).toBe('no-units');
  });
});
