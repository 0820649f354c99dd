import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Mail, sendMail } from './mail.server';
import { keepInOutbox, listOutbox, readOutbox } from './mail-outbox.server';
import { settings } from './settings.server';

const mail: Mail = { to: 'reader@example.org', subject: 'Grüße : « été »', text: 'Hello\nhttps://example.org/x?y=1\n', html: '<p>Hello</p>', locale: 'de' };

const eml = (subject: string) => Buffer.from(`To: reader@example.org\r\nSubject: ${subject}\r\n\r\nText\r\n`);

afterEach(() => rmSync(settings.OUTBOX_DIR, { recursive: true, force: true }));

describe('without a mail server', () => {
  test('a mail can be read in the outbox as it was written', async () => {
    await sendMail(mail);
    const [entry] = await listOutbox();
    expect(entry).toMatchObject({ to: mail.to, subject: mail.subject });
    expect(await readOutbox(entry?.id ?? '')).toMatchObject({ to: mail.to, subject: mail.subject, text: expect.stringContaining(mail.text), html: expect.stringContaining('<p>Hello</p>') });
  });

  test('a mail without HTML has none in the outbox', async () => {
    await sendMail({ ...mail, html: undefined });
    const [entry] = await listOutbox();
    expect(await readOutbox(entry?.id ?? '')).toMatchObject({ text: mail.text, html: null });
  });

  test('a mail to something that is not one address is refused as well', async () => {
    await expect(sendMail({ ...mail, to: 'nobody' })).rejects.toThrow();
    expect(await listOutbox()).toEqual([]);
  });
});

describe('the list', () => {
  test('is empty before the first mail', async () => {
    expect(await listOutbox()).toEqual([]);
  });

  test('begins with the newest and ends at its limit', async () => {
    for (const minute of [1, 3, 2]) await keepInOutbox(eml(`at ${minute}`), new Date(Date.UTC(2026, 2, 2, 9, minute)));
    expect((await listOutbox(2)).map(({ subject }) => subject)).toEqual(['at 3', 'at 2']);
  });

  test('leaves out what is not a mail of the outbox', async () => {
    mkdirSync(settings.OUTBOX_DIR, { recursive: true });
    for (const name of ['note.txt', 'other.eml', '20260302T090000000Z-0123456789abcdef.eml.part']) writeFileSync(path.join(settings.OUTBOX_DIR, name), 'x');
    expect(await listOutbox()).toEqual([]);
  });
});

describe('reading', () => {
  test('an id that does not exist answers null', async () => {
    expect(await readOutbox('20260302T090000000Z-0123456789abcdef')).toBeNull();
  });

  test.each(['../secret', '..%2Fsecret', '20260302T090000000Z-0123456789abcdef/../../x', '20260302T090000000Z-0123456789abcdef\n', ''])(
    'the id %j, which could leave the folder, answers null',
    async (id) => {
      mkdirSync(settings.OUTBOX_DIR, { recursive: true });
      writeFileSync(path.join(settings.OUTBOX_DIR, '../secret.eml'), eml('secret'));
      expect(await readOutbox(id)).toBeNull();
    },
  );
});
