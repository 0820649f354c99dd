import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { i18nOf } from '../../platform/i18n.server';
import { locales, type Locale } from '../../platform/locale';
import { emptyForm, LinkForm, LinkSent, OpenLinkForm, SignInForm, SignUpForm, SpentLink } from './account-forms';
import { AccountMenu } from './account-menu';
import { AccountPage } from './account-page';
import { ConfirmEmailPage, EmailPage } from './address/email-pages';
import { organisationRefusals } from './organisation/organisation';
import { LinkedPage, OrganisationPage } from './organisation/organisation-page';
import { PasskeyEnterPage } from './passkeys/enter-page';
import { PasskeyPage, PasskeysPage } from './passkeys/passkeys-page';
import { AppPage } from './second-step/app-page';
import { CodesPage } from './second-step/codes-page';
import { StepOver, StepPage } from './second-step/step-page';
import { PasswordPage } from './sign-ins/password-page';
import { SecurityPart } from './sign-ins/security-part';
import { SignInAgain } from './sign-ins/sign-in-again';
import { SignInsPart } from './sign-ins/sign-ins-part';
import { faults, type Faults, type RefusedForm } from './accounts';

const refused: RefusedForm = { faults: { email: 'email-malformed', password: 'password-common' }, typed: { name: 'Ada', email: 'ada@<city>' } };
const weak: RefusedForm = { faults: { name: 'name-missing', password: 'password-common' }, typed: {} };
const account = { name: 'Ada', locale: 'fr' } as const;
const link = { email: 'ada@city.example', isNew: true, name: null, asks: { name: true, password: true } };

function render(element: ReactElement, locale: Locale = 'en'): string {
  return renderToStaticMarkup(<I18nextProvider i18n={i18nOf(locale)}>{element}</I18nextProvider>);
}

function pagesIn(locale: Locale): ReactElement[] {
  const signIns = [
    { id: 'one', device: { browser: 'Firefox', system: 'Windows' }, signedInAt: '2026-03-01T08:00:00.000Z', isThis: true },
    { id: 'two', device: { browser: null, system: null }, signedInAt: '2026-03-01T08:00:00.000Z', isThis: false },
  ];
  const passkey = { id: 'one', name: 'Laptop', createdAt: '2026-03-01T08:00:00.000Z', usedAt: '2026-03-02T08:00:00.000Z' };
  const rows = [{ key: 'password', state: 'None.', path: 'password', action: 'Choose' }] as const;
  return [
    <SignUpForm key="1" locale={locale} to={null} form={refused} />,
    <SignInForm key="2" locale={locale} to="/de/course" form={emptyForm} sentence="No." />,
    <LinkForm key="3" locale={locale} to={null} form={emptyForm} />,
    <LinkSent key="4" locale={locale} to={null} outboxUrl="/dev/mail" />,
    <OpenLinkForm key="5" link={link} form={weak} />,
    <OpenLinkForm key="6" link={{ ...link, isNew: false, asks: { name: false, password: false } }} form={emptyForm} />,
    <SpentLink key="7" locale={locale} />,
    <AccountPage key="8" locale={locale} account={account} isSaved form={{ faults: { name: 'name-missing' }, typed: {} }} />,
    <SecurityPart key="9" locale={locale} rows={rows} saved="password" />,
    <EmailPage key="15" locale={locale} email="ada@city.example" awaited="next@city.example" isSent outboxUrl="/dev/mail" form={{ faults: { email: 'email-same' }, typed: {} }} />,
    ...(['asked', 'waiting', 'done'] as const).map((state) => <ConfirmEmailPage key={state} locale={locale} change={{ side: 'old', oldEmail: 'a@city.example', newEmail: 'b@city.example', state }} />),
    <ConfirmEmailPage key="16" locale={locale} change={null} />,
    <AppPage key="17" locale={locale} hasApp={false} setup={{ uri: 'otpauth://totp/UNITES:ada?secret=ABCD', key: 'ABCD EFGH' }} form={{ faults: { code: 'code-wrong' }, typed: {} }} />,
    <AppPage key="18" locale={locale} hasApp={false} setup={null} form={emptyForm} />,
    <AppPage key="19" locale={locale} hasApp setup={null} form={emptyForm} />,
    <CodesPage key="20" locale={locale} codes={['aaaa-bbbb-cccc-dddd']} codesLeft={10} />,
    <CodesPage key="21" locale={locale} codes={null} codesLeft={3} />,
    <StepPage key="22" locale={locale} hasApp hasPasskey={false} form={{ faults: { code: 'code-wrong' }, typed: {} }} />,
    <StepPage key="24" locale={locale} hasApp={false} hasPasskey form={emptyForm} sentence="No." />,
    <PasskeysPage key="25" locale={locale} passkeys={[passkey, { ...passkey, id: 'two', usedAt: null }]} suggested="Firefox" saved="added" form={{ faults: { name: 'name-missing' }, typed: {} }} />,
    <PasskeyPage key="26" locale={locale} passkey={passkey} isLast form={emptyForm} />,
    <SignInForm key="28" locale={locale} organisation="City of Oulu" to="/de/course" form={emptyForm} />,
    <LinkedPage key="29" locale={locale} name="City of Oulu" isLinked />,
    <LinkedPage key="30" locale={locale} name="City of Oulu" isLinked={false} />,
    ...organisationRefusals.map((refusal) => <OrganisationPage key={refusal} locale={locale} name="City of Oulu" refused={refusal} />),
    <PasskeyEnterPage key="27" locale={locale} to="/de/course" sentence="No." />,
    <StepOver key="23" locale={locale} />,
    <SignInsPart key="12" locale={locale} signIns={signIns} hasEnded />,
    <SignInAgain key="13" locale={locale} title="Password" path="/en/account/password" />,
    <PasswordPage key="14" locale={locale} email="ada@city.example" isFirst form={{ faults: { password: 'password-common' }, typed: {} }} />,
    <AccountMenu key="10" actor={{ name: 'Ada' }} locale={locale} />,
    <AccountMenu key="11" actor={{ name: null }} locale={locale} path="/de/course" />,
  ];
}

describe('every page of an account', () => {
  it.each(locales)('has all its words in %s, no inline style and no script', (locale) => {
    for (const html of pagesIn(locale).map((page) => render(page, locale))) {
      expect(html).not.toMatch(/accounts:|security:|\{\{|undefined|style=|<script|on[a-z]+=/);
      expect(html).not.toMatch(/>(menu|field|hint|fault|signUp|signIn|signIns|link|sent|open|account|part|saved|again|password|email|confirm|app|passkeys|organisation|codes|step)\.\w+</);
    }
  });

  it('gives every field a label and every hint and fault a field', () => {
    for (const html of pagesIn('en').map((page) => render(page))) {
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, name] of html.matchAll(/<(?:input|select)[^>]*\sid="([^"]+)"/g)) expect(html).toContain(`<label for="${name}">`);
      for (const [, described = ''] of html.matchAll(/aria-describedby="([^"]+)"/g)) expect(ids).toEqual(expect.arrayContaining(described.split(' ')));
      for (const [, target = ''] of html.matchAll(/href="#([^"]+)"/g)) expect([...ids, 'work', 'security', 'sign-ins', 'timing']).toContain(target);
    }
  });
});

describe('a form that was refused', () => {
  it('keeps what was typed, never a password, and says what is wrong beside the field and on top', () => {
    const html = render(<SignUpForm locale="en" to={null} form={{ ...refused, typed: { ...refused.typed, password: 'secret' } }} />);
    expect(html).toContain('value="Ada"');
    expect(html).toContain('value="ada@&lt;city&gt;"');
    expect(html).not.toContain('secret');
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(2);
    expect(html).toContain('role="alert"');
  });

  it.each(faults)('has a sentence for %s', (fault) => {
    const wrong: Faults = { name: fault };
    expect(render(<SignUpForm locale="de" to={null} form={{ faults: wrong, typed: {} }} />)).toMatch(/id="name-fault">[^<]{10,}</);
  });
});

describe('the way back', () => {
  it('goes along from form to form', () => {
    const html = render(<SignInForm locale="en" to="/de/course?a=1&b=2" form={emptyForm} />);
    expect(html).toContain('name="to" value="/de/course?a=1&amp;b=2"');
    expect(html).toContain('href="/en/sign-up?to=%2Fde%2Fcourse%3Fa%3D1%26b%3D2"');
  });
});

describe('AccountMenu', () => {
  it('offers the way in to a guest, and account and way out to a user, without a script', () => {
    expect(render(<AccountMenu actor={{ name: null }} locale="it" path="/it/course" />)).toContain('href="/it/sign-in?to=%2Fit%2Fcourse"');
    const html = render(<AccountMenu actor={{ name: '<b>Ada</b>' }} locale="it" />);
    expect(html).toContain('&lt;b&gt;Ada');
    expect(html).toContain('href="/it/account"');
    expect(html).toContain('<form method="post" action="/it/sign-out">');
  });

  it('leads managers to the report, and nobody else', () => {
    expect(render(<AccountMenu actor={{ name: 'Ada', isManager: true }} locale="it" />)).toContain('href="/it/report"');
    expect(render(<AccountMenu actor={{ name: 'Ada' }} locale="it" />)).not.toContain('/report');
  });
});
