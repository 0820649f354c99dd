import { useWords } from '../../../ui/use-words';
import type { Locale } from '../../../platform/locale';
import { colonOf, langOf } from '../../../ui/lang';
import type { Piece } from '../../content/piece';

/** An aim as it is offered: its words, the modules it begins with and the cities that had it. */
export interface AimLine {
  id: string;
  title: Piece;
  text: Piece;
  first: Piece[];
  cities: { name: string; address: string }[];
}

interface AimFormProps {
  lines: readonly AimLine[];
  chosen: string | null;
  locale: Locale;
  /** true when what was sent is no aim */
  isUnknown: boolean;
}

function Choice({ line, chosen, locale }: { line: AimLine; chosen: string | null; locale: Locale }) {
  const { t } = useWords('aims');
  const { id, title, text, first, cities } = line;
  return (
    <div className="aim-choice">
      <label>
        <input type="radio" name="aim" value={id} defaultChecked={id === chosen} aria-describedby={`aim-${id}`} />
        <strong lang={langOf(title, locale)}>{title.text}</strong>
      </label>
      <div id={`aim-${id}`}>
        <p lang={langOf(text, locale)}>{text.text}</p>
        <p className="fine">
          {t('first') + colonOf(locale)}
          {first.map((module, at) => <span key={module.text} lang={langOf(module, locale)}>{(at > 0 ? ' → ' : '') + module.text}</span>)}
        </p>
      </div>
      {cities.length > 0 ? (
        <p className="fine">
          {t('cities') + colonOf(locale)}{cities.map(({ name, address }, at) => <span key={address}>{at > 0 ? ', ' : ''}<a href={address}>{name}</a></span>)}
        </p>
      ) : null}
    </div>
  );
}

/** All aims to choose from, and none; a form that works without script. */
export function AimForm({ lines, chosen, locale, isUnknown }: AimFormProps) {
  const { t } = useWords('aims');
  return (
    <form method="post" className="aim-form stack">
      {isUnknown ? <p className="notice warn" role="alert" id="aim-error">{t('unknown')}</p> : null}
      <fieldset className="aim-choices" aria-describedby={isUnknown ? 'aim-error' : undefined}>
        <legend className="label">{t('legend')}</legend>
        {lines.map((line) => <Choice key={line.id} line={line} chosen={chosen} locale={locale} />)}
        <div className="aim-choice">
          <label>
            <input type="radio" name="aim" value="" defaultChecked={chosen === null} aria-describedby="aim-none" />
            <strong>{t('none')}</strong>
          </label>
          <p id="aim-none">{t('noneText')}</p>
        </div>
      </fieldset>
      <p><button className="button">{t('save')}</button></p>
    </form>
  );
}
