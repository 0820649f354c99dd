import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { locales } from '../../../platform/locale';
import { createUser, readMail } from '../account-fixture';
import { noticeKinds, noticeMail } from './notice-mail.server';
import { sendNotice, tellOwner } from './notices.server';

beforeEach(emptyDatabase);

describe('noticeMail', () => {
  it.each(locales)('says of each change something of its own in %s', (locale) => {
    const mails = noticeKinds.map((kind) => noticeMail({ kind, locale, url: 'https://learn.example/account' }));
    expect(new Set(mails.map(({ subject }) => subject)).size).toBe(noticeKinds.length);
    for (const { text, html } of mails) expect(`${text}${html}`).not.toMatch(/\{\{|mail:|undefined/);
  });
});

describe('a notice', () => {
  it('goes to the owner in their language, and only when the change is kept', async () => {
    const { userId, email } = await createUser({ email: 'told@city.example' });
    await db.$transaction(async (tx) => {
      await tellOwner(tx, userId, { kind: 'app-on', now: new Date() });
      throw new Error('undone');
    }).catch(() => undefined);
    expect(await readMail(email)).toBeNull();
    await tellOwner(db, userId, { kind: 'app-on', now: new Date() });
    const mail = await readMail(email);
    expect(mail?.html).toContain('lang="de"');
    expect(mail?.text).toContain('/de/account');
  });

  it('goes to nobody when the account is gone, and bears nothing else', async () => {
    await sendNotice({ userId: 'gone', kind: 'codes' });
    await expect(sendNotice({ userId: 'gone', kind: 'other' })).rejects.toThrow();
  });
});
