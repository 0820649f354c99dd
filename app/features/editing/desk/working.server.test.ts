import { beforeEach, describe, expect, it } from 'vitest';
import { makeUser } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import type { Locale } from '../../../platform/locale';
import { findLesson } from '../../content/course';
import { getCourse, getEdition } from '../../content/load.server';
import { readPiece } from '../../content/revisions/piece-words';
import { readRevisions } from '../revisions/following.server';
import { findRecord, publishRevision } from '../revisions/revisions.server';
import type { TranslatorRights } from '../translators/translator';
import { getBoard, getPiecePage, getUnitPage } from './desk.server';
import { noFilter } from './desk';
import { approve, saveDraft, type AtWork } from './working.server';

const now = new Date('2026-03-02T12:00:00.000Z');
const folder = 'modules/01-why-co-design/lessons/03-what-co-design-is';
const at = (locale: Locale, key = 'h01') => ({ path: `${folder}/lesson.${locale}.md`, key });
const pieceOf = (locale: Locale) => readPiece(getEdition().files, at(locale));
const stateOf = (locale: Locale) => findRecord(at(locale))?.state;
const typed = (text: string, seen = pieceOf('fr')?.print ?? '') => ({ seen, words: { '': text }, now });
const present = () => typed(pieceOf('fr')?.words[''] ?? '');
const next = { next: expect.objectContaining({ path: at('fr').path }) as object };

const somebody = async (name: string, rights: TranslatorRights): Promise<AtWork> => ({ userId: (await makeUser({ email: `${name}@example.org`, name })).id, rights });
const page = (by: AtWork, locale: Locale = 'fr') => getPiecePage(at(locale), by.rights, { locale: 'en', now });
const changeEnglish = (text: string) => publishRevision(null, { ...at('en'), words: { '': text }, kind: 'meaning', note: '', state: null, seen: pieceOf('en')?.print ?? '' }, now);

let fleur: AtWork;
let rene: AtWork;

beforeEach(async () => {
  await emptyDatabase();
  await readRevisions();
  fleur = await somebody('fleur', { fr: 'reviews' });
  rene = await somebody('rene', { fr: 'reviews' });
});

describe('words that a translator saves', () => {
  it('are a draft on the learners’ page with the next request, and the next piece comes', async () => {
    expect(await saveDraft(fleur, at('fr'), typed('## Une échelle de 1969, dite Arnstein'))).toEqual(next);
    expect(stateOf('fr')).toBe('draft');
    expect(findLesson(getCourse(), 'what-co-design-is')?.text.fr.blocks.find(({ id }) => id === 'h01')?.html).toContain('dite Arnstein');
  });

  it('of a machine that stay as they are become a draft; what nobody changed otherwise is refused', async () => {
    expect(await saveDraft(fleur, at('fr'), present())).toEqual(next);
    expect(stateOf('fr')).toBe('draft');
    expect(await saveDraft(fleur, at('fr'), present())).toEqual({ refused: 'unchanged' });
  });

  it('are refused without a right for the language, without words, and where somebody was faster', async () => {
    const before = pieceOf('de')?.print;
    expect(await saveDraft(fleur, at('de'), typed('## Etwas', before))).toEqual({ refused: 'no-right' });
    expect(pieceOf('de')?.print).toBe(before);
    expect(await saveDraft(fleur, at('fr'), typed(' '))).toEqual({ refused: 'empty' });
    const seen = pieceOf('fr')?.print;
    await saveDraft(rene, at('fr'), typed('## Une échelle de 1969, oui'));
    expect(await saveDraft(fleur, at('fr'), typed('## Une échelle de 1969, non', seen))).toEqual({ refused: 'changed-meanwhile' });
    expect(pieceOf('fr')?.words).toEqual({ '': '## Une échelle de 1969, oui' });
  });

  it('are refused where the course cannot hold them, and English is not written here', async () => {
    expect(await saveDraft(fleur, at('fr'), typed('## 1969 <br>'))).toMatchObject({ problems: [expect.objectContaining({ level: 'error' })] });
    expect(await saveDraft({ ...fleur, rights: { en: 'reviews' } }, at('en'), typed('## Mine'))).toBeNull();
    expect(await saveDraft(fleur, at('fr', 'nowhere'), typed('x'))).toBeNull();
  });
});

describe('an approval', () => {
  it('of somebody else’s words, or of a machine’s, makes them reviewed', async () => {
    expect(await approve(fleur, at('fr'), present())).toEqual(next);
    expect(stateOf('fr')).toBe('reviewed');
    await saveDraft(fleur, at('fr'), typed('## Une échelle de 1969, donc'));
    expect(await approve(rene, at('fr'), present())).toEqual(next);
    expect(stateOf('fr')).toBe('reviewed');
  });

  it('of one’s own words is refused, also after somebody else has approved them once and English changed', async () => {
    await saveDraft(fleur, at('fr'), typed('## Une échelle de 1969, donc'));
    expect(await approve(fleur, at('fr'), present())).toEqual({ refused: 'own-words' });
    await approve(rene, at('fr'), present());
    await changeEnglish('## One ladder from 1969');
    expect(await approve(fleur, at('fr'), present())).toEqual({ refused: 'own-words' });
    expect(await approve(rene, at('fr'), present())).toEqual(next);
  });

  it('is refused to who only translates, for another language, for words that were not saved, and for what changed', async () => {
    expect(await approve({ ...fleur, rights: { fr: 'translates' } }, at('fr'), present())).toEqual({ refused: 'no-right' });
    expect(await approve(fleur, at('de'), present())).toEqual({ refused: 'no-right' });
    expect(await approve(fleur, at('fr'), typed('## Autre chose de 1969'))).toEqual({ refused: 'not-saved' });
    expect(await approve(fleur, at('fr'), { ...present(), seen: 'other' })).toEqual({ refused: 'changed-meanwhile' });
    expect(stateOf('fr')).toBe('machine');
  });

  it('is refused while a number differs from English', async () => {
    await saveDraft(fleur, at('fr'), typed('## Une échelle de 1968'));
    expect(await approve(rene, at('fr'), present())).toEqual({ refused: 'checks' });
    expect((await page(rene))?.texts[0]?.checks).toEqual([{ kind: 'numbers', lacks: ['1969'], adds: ['1968'] }]);
  });
});

describe('a sentence of English that gets another meaning', () => {
  it('outdates four translations of that piece and no other, since that day, with the difference since the last approval', async () => {
    await approve(fleur, at('fr'), present());
    await changeEnglish('## The famous ladder from 1969');
    const unit = getUnitPage({ unit: 'what-co-design-is', filter: { ...noFilter, state: 'outdated' } }, 'en', now);
    expect(unit?.lines.map(({ key, cells }) => [key, cells.map(({ locale, since }) => [locale, since])])).toEqual([['h01', [['fr', now], ['de', now], ['it', now], ['es', now]]]]);
    expect(getBoard({ ...noFilter, state: 'outdated' }, 'en', now).sum.map(({ counts }) => counts.outdated)).toEqual([1, 1, 1, 1]);
    const piece = await page(rene);
    expect(piece).toMatchObject({ state: 'outdated', since: now, writerId: null, may: { write: true, approve: true } });
    expect(piece?.texts[0]?.differences.map(({ how, text }) => `${how} ${text}`)).toEqual(['same ##', 'gone A', 'new The famous', 'same ladder from 1969']);
  });
});

describe('a piece on the desk', () => {
  it('shows its terms, who did what, and only what its reader may do', async () => {
    await saveDraft(fleur, at('fr'), typed('## Une échelle de 1969, donc'));
    expect(await page(rene)).toMatchObject({ writerId: fleur.userId, events: [{ state: 'draft', author: 'fleur', at: now }], unit: 'what-co-design-is' });
    expect((await page({ ...fleur, rights: {} }))?.may).toEqual({ write: false, approve: false });
    expect((await page(fleur, 'de'))?.may).toEqual({ write: false, approve: false });
    expect(await page(fleur, 'en')).toBeNull();
    const text = await getPiecePage(at('fr', 'p01'), {}, { locale: 'en', now });
    expect(text?.terms.map(({ id }) => id)).toEqual([...new Set(text?.texts[0]?.runs.flatMap(({ termId }) => termId ?? []))]);
  });
});
