import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import readForeign from 'xliff/xliff2js';
import { contextOf, type ExchangeUnit } from './exchange';
import { everyKind } from './exchange-fixture';
import { readXliff, writeXliff } from './xliff';

const fileOf = (units: readonly ExchangeUnit[]) => writeXliff({ locale: 'fr', units });
const one: ExchangeUnit = { path: 'a.fr.md', key: 'p01', leaf: '', english: 'One', translation: 'Un', state: 'draft', notes: [] };
const entriesOf = (text: string) => {
  const file = readXliff(text);
  return 'fault' in file ? file.fault : file.entries;
};

describe('an XLIFF file', () => {
  it('brings back every text as it went out; what somebody has to look at first is unfinished', () => {
    const done = new Set(['draft', 'reviewed']);
    expect(readXliff(fileOf(everyKind))).toEqual({
      locale: 'fr',
      entries: everyKind.map((unit) => ({ context: contextOf(unit), english: unit.english, translation: unit.translation ?? '', isFinished: done.has(unit.state) })),
    });
  });

  it('brings back whatever signs a text has, and any name', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }), fc.string({ minLength: 1 }), (english, translation, key) => {
      expect(entriesOf(fileOf([{ ...one, english, translation, key }]))).toEqual([{ context: `a.fr.md#${key}`, english, translation, isFinished: true }]);
    }), { numRuns: 40 });
  });

  it('is read by another program, text by text', async () => {
    const plain = everyKind.filter(({ english }) => !english.includes('\t'));
    const { resources, sourceLanguage, targetLanguage } = await readForeign(fileOf(plain));
    expect([sourceLanguage, targetLanguage, Object.keys(resources)]).toEqual(['en', 'fr', ['f1', 'f2']]);
    const read = Object.values(resources).flatMap((units) => Object.values(units).map(({ source, target }) => [source, target]));
    expect(read).toEqual(plain.map(({ english, translation }) => [english, translation ?? undefined]));
  });

  it('has a file element for each file of the course, ids that XML allows, states and notes', () => {
    const text = fileOf(everyKind);
    expect([...text.matchAll(/<file id="(\w+)" original="([^"]+)">/g)].map(([, id, original]) => [id, original])).toEqual([['f1', everyKind[0]?.path], ['f2', everyKind[2]?.path]]);
    expect(text.split(' xml:space="preserve"')).toHaveLength(everyKind.length + 1);
    for (const [, id] of text.matchAll(/<unit id="([^"]*)"/g)) expect(id).toMatch(/^[A-Za-z0-9._:-]+$/);
    expect([...text.matchAll(/ state="(\w+)" subState="unites:(\w+)"/g)].map(([, state, ours]) => `${state} ${ours}`)).toEqual(['initial missing', 'initial machine', 'reviewed reviewed', 'translated draft', 'initial outdated']);
    expect(text).toContain('<note category="term">a &amp; b</note>');
  });
});

describe('an XLIFF file of another program', () => {
  const whole = (inside: string, more = '') => `<?xml version="1.0"?>${more}<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fr-FR"><x:file id="f1" original="a.fr.md">${inside}</x:file></x:xliff>`;
  const unit = (segments: string) => whole(`<x:group id="g"><x:unit id="p01">${segments}</x:unit></x:group>`);

  it('may have prefixes, groups, several segments and marks around words', () => {
    const text = unit('<x:segment state="final"><x:source>One. </x:source><x:target>Un.</x:target></x:segment><x:ignorable><x:source> </x:source></x:ignorable><x:segment state="translated"><x:source><x:mrk id="m" type="term">Two</x:mrk></x:source><x:target><!-- no --><x:mrk id="m" type="term">De<![CDATA[ux]]></x:mrk></x:target></x:segment>');
    expect(readXliff(text)).toEqual({ locale: 'fr', entries: [{ context: 'a.fr.md#p01', english: 'One.  Two', translation: 'Un. Deux', isFinished: true }] });
  });

  it('has an unfinished text where one segment is initial or without a target', () => {
    for (const rest of ['<x:segment state="initial"><x:source>b</x:source><x:target>b</x:target></x:segment>', '<x:segment><x:source>b</x:source></x:segment>']) {
      expect(entriesOf(unit(`<x:segment><x:source>a</x:source><x:target>a</x:target></x:segment>${rest}`))).toMatchObject([{ isFinished: false }]);
    }
  });

  it('is refused with a document type, entities, placeholders, of another version, broken or empty', () => {
    const good = unit('<x:segment><x:source>a</x:source><x:target>a</x:target></x:segment>');
    expect(entriesOf(good.replace('<x:xliff', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x:xliff'))).toBe('doctype');
    expect(entriesOf(good.replace('>a<', '>&e;<'))).toBe('broken');
    expect(entriesOf(unit('<x:segment><x:source>a</x:source><x:target><x:ph id="1"/></x:target></x:segment>'))).toBe('inline');
    expect(entriesOf(good.replace('document:2.0', 'document:1.2'))).toBe('broken');
    expect(entriesOf(good.replace('</x:file>', ''))).toBe('broken');
    expect(entriesOf('msgid "a"')).toBe('broken');
    expect(entriesOf(whole(''))).toBe('no-units');
  });

  it('that is as deep as it is large is refused and takes no time', () => {
    const deep = unit(`<x:segment><x:source>a</x:source><x:target>${'<x:mrk>'.repeat(50_000)}</x:target></x:segment>`);
    const before = performance.now();
    expect(entriesOf(deep)).toBe('broken');
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
