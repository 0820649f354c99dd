import { describe, expect, it } from 'vitest';
import { maxInvitationWords, noInvitation, readInvitation, typedInvitation, type TypedInvitation } from './invitation';

const now = new Date('2026-03-02T12:00:00.000Z');
const typed: TypedInvitation = { email: 'zoe@zagreb.example', city: 'zagreb', function: 'coordinator', locales: ['it', 'en'], mail: 'de', words: 'Module 4', until: '2026-03-31' };

describe('an invitation', () => {
  it('is read with the language of the mail, what to look at and until when', () => {
    expect(readInvitation(typed, now)).toEqual({ input: { tester: { email: 'zoe@zagreb.example', city: 'zagreb', function: 'coordinator', locales: ['it', 'en'] }, locale: 'de', words: 'Module 4', until: '2026-03-31' } });
  });

  it('needs neither: the mail then is in the first language of the tester', () => {
    expect(readInvitation({ ...typed, mail: '', words: '', until: '' }, now)).toMatchObject({ input: { locale: 'it', words: '', until: null } });
  });

  it('says of each field what is wrong, those of the tester too', () => {
    expect(readInvitation({ ...noInvitation, words: 'a'.repeat(maxInvitationWords + 1), until: '31 March' }, now)).toEqual({ faults: { email: 'email-missing', city: 'city-missing', function: 'function-missing', locales: 'locales-missing', words: 'words-long', until: 'until-wrong' } });
  });

  it('ends today at the earliest', () => {
    expect(readInvitation({ ...typed, until: '2026-03-02' }, now)).toHaveProperty('input');
    expect(readInvitation({ ...typed, until: '2026-03-01' }, now)).toEqual({ faults: { until: 'until-wrong' } });
    expect(readInvitation({ ...typed, until: '2026-02-30' }, now)).toEqual({ faults: { until: 'until-wrong' } });
  });

  it('keeps no more of a form than it can hold', () => {
    const form = new FormData();
    form.append('words', 'a'.repeat(9000));
    expect(typedInvitation(form).words).toHaveLength(3 * maxInvitationWords);
  });
});
