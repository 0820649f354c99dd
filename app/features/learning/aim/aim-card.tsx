import { useWords } from '../../../ui/use-words';
import type { Locale } from '../../../platform/locale';
import { langOf } from '../../../ui/lang';
import { recommendOrder, type Aim } from '../../content/aims/aims';
import type { Module } from '../../content/course';
import type { LessonState } from '../progress';

interface OrderProps {
  aim: Aim;
  modules: readonly Module[];
  states: Readonly<Record<string, LessonState>>;
  locale: Locale;
}

function isDone({ lessons }: Module, states: OrderProps['states']): boolean {
  return lessons.length > 0 && lessons.every(({ id }) => states[id] === 'done');
}

/** The modules in the order that is recommended for an aim, with what to look for in the first ones. */
function RecommendedOrder({ aim, modules, states, locale }: OrderProps) {
  const { t } = useWords('aims');
  return (
    <ol className="aim-order">
      {recommendOrder(modules, aim).map((module) => {
        const { title } = module.text[locale];
        const hint = aim.text[locale].modules[module.id];
        return (
          <li key={module.id}>
            {module.status === 'published' ? <a href={`/${locale}/course/${module.id}`} lang={langOf(title, locale)}>{title.text}</a> : <span lang={langOf(title, locale)}>{title.text}</span>}
            {isDone(module, states) ? <span className="badge">{t('card.done')}</span> : null}
            {hint ? <span className="aim-hint" lang={langOf(hint, locale)}>{hint.text}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}

/** What the learner's city wants and where that begins; without an aim, the way to choose one. */
export function AimCard({ aim, ...order }: Omit<OrderProps, 'aim'> & { aim: Aim | null }) {
  const { t } = useWords('aims');
  const { locale } = order;
  const choose = `/${locale}/aim`;
  if (!aim) {
    return (
      <section className="card aim-card" id="aim" aria-labelledby="aim-title">
        <h2 id="aim-title">{t('card.title')}</h2>
        <p>{t('card.ask')}</p>
        <p><a className="button quiet" href={choose} data-no-prefetch="">{t('card.choose')}</a></p>
      </section>
    );
  }
  const { title, text } = aim.text[locale];
  return (
    <section className="card aim-card" id="aim" aria-labelledby="aim-title">
      <p className="kicker">{t('card.title')}</p>
      <h2 id="aim-title" lang={langOf(title, locale)}>{title.text}</h2>
      <p lang={langOf(text, locale)}>{text.text}</p>
      <details open>
        <summary>{t('card.order')}</summary>
        <RecommendedOrder aim={aim} {...order} />
        <p className="fine">{t('card.note')}</p>
      </details>
      <p><a href={choose} data-no-prefetch="">{t('card.change')}</a></p>
    </section>
  );
}

/** On a module's page: its place in the recommended order and what to look for; nothing where the aim does not begin with it. */
export function AimOfModule({ aim, moduleId, locale }: { aim: Aim | null; moduleId: string; locale: Locale }) {
  const { t } = useWords('aims');
  const place = aim?.first.indexOf(moduleId) ?? -1;
  if (!aim || place < 0) return null;
  const { title, modules } = aim.text[locale];
  const hint = modules[moduleId];
  return (
    <p className="notice">
      {t('module.place', { place: place + 1, aim: title.text })} {hint ? <span lang={langOf(hint, locale)}>{hint.text}</span> : null}
    </p>
  );
}
