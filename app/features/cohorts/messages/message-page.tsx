import { localeNames, type Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { countLocales, maxChosen, maxOwnWords, messageKinds, type Draft, type DraftFault, type MessageKind, type Recipient } from './message';

/** A mail as it will arrive in one language. */
export interface MailPreview {
  locale: Locale;
  count: number;
  subject: string;
  text: string;
}

/** What the page shows after the mails were asked for. */
export interface DraftAnswer {
  draft: Draft;
  fault: DraftFault | null;
  previews: MailPreview[];
}

export interface MessagePageProps {
  locale: Locale;
  cohort: { id: string; name: string; isArchived: boolean };
  kind: MessageKind;
  list: Recipient[];
  /** made anew for each form, so that it sends once */
  formId: string;
  answer: DraftAnswer | null;
}

const urlOf = ({ locale, cohort }: Pick<MessagePageProps, 'locale' | 'cohort'>) => `/${locale}/cohorts/${cohort.id}/messages`;

function KindForm(props: MessagePageProps) {
  const { t } = useWords('messages');
  return (
    <form className="message-kinds" method="get" action={urlOf(props)}>
      <div className="field">
        <label htmlFor="to">{t('page.to')}</label>
        <select id="to" name="to" defaultValue={props.kind}>
          {messageKinds.map((kind) => <option key={kind} value={kind}>{t(`kind.${kind}`)}</option>)}
        </select>
      </div>
      <p><button className="button quiet">{t('page.show')}</button></p>
    </form>
  );
}

function People({ list, answer }: Pick<MessagePageProps, 'list' | 'answer'>) {
  const { t } = useWords('messages');
  const chosen = answer?.draft.chosen ?? null;
  if (list.length > maxChosen) return <><p>{t('page.whole')}</p><input type="hidden" name="whole" value="yes" /></>;
  return (
    <fieldset className="message-people">
      <legend>{t('page.choose')}</legend>
      <ul>
        {list.map(({ learnerId, name, locale, isOut }) => (
          <li key={learnerId}>
            <label>
              <input type="checkbox" name="member" value={learnerId} disabled={isOut} defaultChecked={!isOut && (chosen === null || chosen.includes(learnerId))} />{' '}
              <bdi>{name}</bdi> <span className="message-lang">{isOut ? t('page.outMark') : localeNames[locale]}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function OwnFields({ list, answer }: Pick<MessagePageProps, 'list' | 'answer'>) {
  const { t } = useWords('messages');
  return (
    <>
      {countLocales(list.filter(({ isOut }) => !isOut)).map(({ locale, count }) => (
        <div className="field" key={locale}>
          <label htmlFor={`words-${locale}`}>{t('page.own', { language: localeNames[locale] })}</label>
          <p className="hint" id={`hint-${locale}`}>{t('page.ownHint', { count, max: maxOwnWords })}</p>
          <textarea id={`words-${locale}`} name={`words-${locale}`} rows={4} lang={locale} maxLength={maxOwnWords} defaultValue={answer?.draft.words[locale]} aria-describedby={`hint-${locale}`} />
        </div>
      ))}
    </>
  );
}

function DraftForm(props: MessagePageProps) {
  const { t } = useWords('messages');
  const { kind, list, formId, answer } = props;
  const outCount = list.filter(({ isOut }) => isOut).length;
  return (
    <form className="stack" method="post" action={urlOf(props)}>
      <input type="hidden" name="id" value={answer?.draft.id ?? formId} />
      <input type="hidden" name="to" value={kind} />
      {outCount > 0 ? <p>{t('page.out', { count: outCount })}</p> : null}
      <People list={list} answer={answer} />
      <OwnFields list={list} answer={answer} />
      <p><button className={answer?.previews.length ? 'button quiet' : 'button'}>{t('page.preview')}</button></p>
    </form>
  );
}

function SendForm({ draft, count, url }: { draft: Draft; count: number; url: string }) {
  const { t } = useWords('messages');
  return (
    <form method="post" action={`${url}/send`}>
      <input type="hidden" name="id" value={draft.id} />
      <input type="hidden" name="to" value={draft.kind} />
      {draft.chosen === null ? <input type="hidden" name="whole" value="yes" /> : draft.chosen.map((member) => <input key={member} type="hidden" name="member" value={member} />)}
      {Object.entries(draft.words).map(([locale, words]) => <textarea key={locale} name={`words-${locale}`} hidden readOnly value={words} />)}
      <button className="button">{t('preview.send', { count })}</button>
    </form>
  );
}

function Previews({ answer, url }: { answer: DraftAnswer; url: string }) {
  const { t } = useWords('messages');
  const { previews, draft } = answer;
  const total = previews.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="stack" aria-labelledby="preview">
      <h2 id="preview">{t('preview.title')}</h2>
      {total === 0 ? <p className="notice" role="status">{t('preview.nobody')}</p> : <p role="status">{t('preview.lead')}</p>}
      {previews.map(({ locale, count, subject, text }) => (
        <article key={locale} className="card message-mail">
          <h3>{t('preview.in', { language: localeNames[locale], count })}</h3>
          <div lang={locale}>
            <p><strong>{subject}</strong></p>
            <p className="message-text" dir="auto">{text}</p>
          </div>
        </article>
      ))}
      {total > 0 ? <SendForm draft={draft} count={total} url={url} /> : null}
    </section>
  );
}

/** Writing to a list: who is on it, the trainer's own words, and the mails as they will arrive. */
export function MessagePage(props: MessagePageProps) {
  const { t } = useWords('messages');
  const { cohort, list, answer } = props;
  if (cohort.isArchived) return <p className="notice">{t('page.archived')}</p>;
  const form = list.length === 0 ? null : <DraftForm {...props} />;
  if (answer && answer.fault === null) {
    return (
      <>
        <Previews answer={answer} url={urlOf(props)} />
        {form ? <details><summary>{t('preview.change')}</summary>{form}</details> : null}
      </>
    );
  }
  return (
    <>
      {answer?.fault ? <p className="notice warn" role="alert">{t(`fault.${answer.fault}`, { max: maxOwnWords })}</p> : null}
      <KindForm {...props} />
      {list.length === 0 ? <p>{t('page.none')}</p> : <p>{t('page.people', { count: list.length })}</p>}
      {form}
    </>
  );
}
