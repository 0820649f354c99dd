import { beforeEach, describe, expect, it } from 'vitest';
import { makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock, type Door } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { getEdition } from '../features/content/load.server';
import { readPiece } from '../features/content/revisions/piece-words';
import { fieldOf, writePieceAt } from '../features/editing/desk/piece-form';
import { readRevisions } from '../features/editing/revisions/following.server';
import { findRecord } from '../features/editing/revisions/revisions.server';
import { db } from '../platform/database.server';
import type { Locale } from '../platform/locale';
import * as translatorsDoor from './admin/translators';
import * as removeDoor from './admin/remove-translator';
import * as approveDoor from './translator/approve-translation';
import * as exportDoor from './translator/export-translations';
import * as importDoor from './translator/import-translations';
import * as pieceDoor from './translator/translation-piece';
import * as saveDoor from './translator/save-translation';
import * as takeDoor from './translator/take-translations';
import * as boardDoor from './translator/translations';
import * as unitDoor from './translator/translation-unit';

async function somebody(role?: string): Promise<Actor> {
  const { user, learner } = await makeSignedInLearner({ name: 'Ada', locale: 'de' });
  if (role) await db.userRole.create({ data: { userId: user.id, role } });
  return { learnerId: learner.id, userId: user.id, name: 'Ada', email: user.email, locale: 'de' };
}

const at = (locale: Locale) => ({ path: `modules/01-why-co-design/lessons/03-what-co-design-is/lesson.${locale}.md`, key: 'h01' });
const sourceOf = (locale: Locale) => readPiece(getEdition().files, at(locale));
const name = (editor: Actor, fields: Record<string, string>) => knock(translatorsDoor, { path: '/de/translations/translators', actor: editor, fields });
const work = (door: Door, actor: Actor, { locale, text, seen }: { locale: Locale; text?: string; seen?: string }) => {
  const piece = sourceOf(locale);
  const fields = { seen: seen ?? piece?.print ?? '', [fieldOf('')]: text ?? piece?.words[''] ?? '' };
  return knock(door, { path: `/de/translations/piece/save?${writePieceAt(at(locale))}`, actor, fields });
};

let editor: Actor;
let fleur: Actor;

beforeEach(async () => {
  await emptyDatabase();
  await readRevisions();
  editor = await somebody('editor');
  fleur = await somebody();
  await name(editor, { email: fleur.email ?? '', language: 'fr', function: 'reviews' });
});

describe('the doors of who translates', () => {
  it('name somebody, who then finds the desk open; what is wrong is told with what was typed', async () => {
    const stranger = await somebody();
    expect((await knock(boardDoor, { path: '/de/translations', actor: stranger })).status).toBe(403);
    expect((await name(editor, { email: stranger.email ?? '', language: 'it', function: 'translates' })).location).toBe('/de/translations/translators?done=named');
    expect((await knock(boardDoor, { path: '/de/translations', actor: stranger })).status).toBe(200);
    expect(await name(editor, { email: 'x', language: 'en' })).toMatchObject({ status: 400, data: { typed: { email: 'x' }, faults: { email: 'email-missing', language: 'language-missing', function: 'function-missing' } } });
    expect(await name(editor, { email: 'nobody@example.org', language: 'fr', function: 'reviews' })).toMatchObject({ status: 409, data: { faults: { email: 'unknown-user' } } });
    expect((await name(fleur, {})).status).toBe(403);
  });

  it('take a language away once, and the desk is closed again', async () => {
    const { id } = await db.translator.findFirstOrThrow();
    const remove = () => knock(removeDoor, { path: `/de/translations/translators/${id}/remove`, actor: editor, params: { translator: id }, fields: {} });
    expect([(await remove()).location, (await remove()).status]).toEqual(['/de/translations/translators?done=removed', 404]);
    expect((await knock(boardDoor, { path: '/de/translations', actor: fleur })).status).toBe(403);
  });
});

describe('the doors of the desk', () => {
  it('let a translator of French write French and not German, whatever the form says', async () => {
    const before = sourceOf('de')?.words;
    for (const door of [saveDoor, approveDoor]) expect((await work(door, fleur, { locale: 'de', text: '## Anders 1969' })).status).toBe(403);
    expect(sourceOf('de')?.words).toEqual(before);
    const saved = await work(saveDoor, fleur, { locale: 'fr', text: '## Une échelle de 1969, donc' });
    expect([saved.status, saved.location]).toEqual([303, expect.stringMatching(/^\/de\/translations\/piece\?file=.+lesson\.fr\.md&piece=.+&done=saved$/)]);
  });

  it('refuse the approval of one’s own words with a sentence, and take that of another', async () => {
    await work(saveDoor, fleur, { locale: 'fr', text: '## Une échelle de 1969, donc' });
    expect(await work(approveDoor, fleur, { locale: 'fr' })).toMatchObject({ status: 409, data: { refused: 'own-words' } });
    const rene = await somebody();
    await name(editor, { email: rene.email ?? '', language: 'fr', function: 'reviews' });
    expect((await work(approveDoor, rene, { locale: 'fr' })).location).toContain('done=approved');
    expect(findRecord(at('fr'))?.state).toBe('reviewed');
  });

  it('show an editor every language, without the right to write any', async () => {
    const page = await knock(pieceDoor, { path: `/de/translations/piece?${writePieceAt(at('it'))}`, actor: editor });
    expect(page).toMatchObject({ status: 200, data: { piece: { locale: 'it', may: { write: false, approve: false } } } });
    expect((await work(saveDoor, editor, { locale: 'it', text: '## Altro 1969' })).status).toBe(403);
    expect(page.headers.get('Cache-Control')).toBe('no-store');
  });

  it('know no piece, unit or file that is not there', async () => {
    for (const query of ['', '?file=x&piece=y', `?${writePieceAt(at('en'))}`]) expect((await knock(pieceDoor, { path: `/de/translations/piece${query}`, actor: fleur })).status).toBe(404);
    expect((await knock(unitDoor, { path: '/de/translations/units/x', actor: fleur, params: { unit: 'x' } })).status).toBe(404);
    for (const query of ['', '?language=en&format=po', '?language=fr&format=doc', '?language=fr&format=po&unit=x']) expect((await knock(exportDoor, { path: `/de/translations/export${query}`, actor: fleur })).status).toBe(404);
  });

  it('keep what was typed when nothing was written', async () => {
    expect(await work(saveDoor, fleur, { locale: 'fr', text: ' ' })).toMatchObject({ status: 400, data: { refused: 'empty', typed: { '': '' } } });
    expect(await work(saveDoor, fleur, { locale: 'fr', text: '## Une échelle', seen: 'other' })).toMatchObject({ status: 409, data: { refused: 'changed-meanwhile', typed: { '': '## Une échelle' } } });
  });
});

describe('the doors of files', () => {
  const exported = async (format: string) => {
    const request = new Request(`http://localhost/de/translations/export?language=fr&unit=what-co-design-is&format=${format}`);
    const response = (await exportDoor.loader({ request, params: { lng: 'de' }, context: { actor: fleur } } as never)) as Response;
    return { headers: response.headers, text: await response.text() };
  };
  const upload = async (actor: Actor, language: string, text: string) => {
    const body = new FormData();
    body.set('language', language);
    body.set('file', new File([text], 'course.po'));
    const request = new Request('http://localhost/de/translations/import', { method: 'POST', body });
    return importDoor.action({ request, params: { lng: 'de' }, context: { actor } } as never).catch((thrown: unknown) => thrown);
  };

  it('give a file with its name, look at it when it comes back, and take it', async () => {
    const { headers, text } = await exported('po');
    expect([headers.get('Content-Type'), headers.get('Content-Disposition')]).toEqual(['text/x-gettext-translation; charset=utf-8', expect.stringContaining('what-co-design-is')]);
    const worked = text.replace(/#, fuzzy\n(msgctxt "[^"]+#h01"\nmsgid "[^"]+"\nmsgstr ")[^"]+"/, '$1## Une échelle de 1969, donc"');
    expect(await upload(fleur, 'fr', worked)).toMatchObject({ data: { fault: null, text: worked, file: { judged: expect.arrayContaining([expect.objectContaining({ fate: 'changes' })]) as unknown[] } } });
    expect(sourceOf('fr')?.words['']).not.toContain('donc');
    const taken = await knock(takeDoor, { path: '/de/translations/import/take', actor: fleur, fields: { language: 'fr', text: worked } });
    expect(taken).toMatchObject({ status: 200, data: { taken: { taken: 1, refused: [] } } });
    expect(sourceOf('fr')?.words['']).toContain('donc');
  });

  it('refuse another language than one’s own, and tell what is wrong with a file', async () => {
    const { text } = await exported('xliff');
    expect(await upload(fleur, 'de', text)).toMatchObject({ status: 403 });
    expect((await knock(takeDoor, { path: '/de/translations/import/take', actor: fleur, fields: { language: 'de', text } })).status).toBe(403);
    expect(await upload(fleur, 'fr', 'a,b')).toMatchObject({ data: { fault: 'unknown-format' }, init: { status: 400 } });
    expect(await upload(fleur, 'xx', text)).toMatchObject({ data: { fault: 'other-language' }, init: { status: 400 } });
    expect(await knock(takeDoor, { path: '/de/translations/import/take', actor: fleur, fields: { language: 'fr', text: '<a' } })).toMatchObject({ status: 400, data: { fault: 'broken' } });
  });
});
