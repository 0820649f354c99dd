import { localeNames, type Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import type { OptionWords, QuestionDetail, Wording } from './question-lines';
import { DiscriminationText, QuestionMarks } from './question-marks';
import { shareText, ShareTable, Words } from './shares';

interface CardProps {
  detail: QuestionDetail;
  locale: Locale;
  path: string;
  /** stands among questions of other quizzes */
  isAlone?: boolean;
}

function RightMark({ option }: { option: OptionWords }) {
  const { t } = useWords('difficulty');
  return option.isRight ? <span className="difficulty-right"> ✓ {t('option.right')}</span> : null;
}

function Languages({ detail: { shown }, locale }: CardProps) {
  const { t } = useWords('difficulty');
  const rows = shown.languages.map(({ locale: key, answers, right }) => ({
    key,
    label: <span lang={key}>{localeNames[key]}</span>,
    cells: [answers ?? t('tooFew')],
    share: answers === null ? null : { part: right ?? 0, whole: answers },
  }));
  return <ShareTable locale={locale} caption={t('language.caption')} heads={[t('head.language'), t('head.answers'), t('head.right')]} rows={rows} />;
}

function Options({ detail, locale }: CardProps) {
  const { t } = useWords('difficulty');
  const { shown, kind } = detail;
  if (shown.options.length === 0) return null;
  const counts = new Map(shown.options.map(({ key, count }) => [key, count]));
  const rows = detail.options.map((option) => {
    const count = counts.get(option.id) ?? null;
    return { key: option.id, label: <><Words said={option.text} locale={locale} /><RightMark option={option} /></>, cells: [count ?? t('tooFew')], share: count === null ? null : { part: count, whole: shown.answers ?? 0 } };
  });
  const isPlaced = kind === 'ordering' || kind === 'matching';
  return <ShareTable locale={locale} caption={t(isPlaced ? 'option.captionPlaced' : 'option.caption')} heads={[t('head.option'), t('head.people'), t(isPlaced ? 'head.placed' : 'head.chosen')]} rows={rows} />;
}

function WordingPart({ wording, detail, locale }: { wording: Wording; detail: QuestionDetail; locale: Locale }) {
  const { t } = useWords('difficulty');
  const language = detail.shown.languages.find((one) => one.locale === wording.locale);
  return (
    <div className="difficulty-wording">
      <h4 lang={wording.locale}>{localeNames[wording.locale]}</h4>
      {language?.answers ? <p className="hint">{t('flag.share', { share: shareText(language.right ?? 0, language.answers, locale), count: language.answers })}</p> : null}
      <p><strong><Words said={wording.prompt} locale={locale} /></strong></p>
      <ul>{wording.options.map((option) => <li key={option.id}><Words said={option.text} locale={locale} /><RightMark option={option} /></li>)}</ul>
    </div>
  );
}

/** Everything that is known of a question: overall, by language, by option, and both wordings where two languages came out differently. */
export function QuestionCard(props: CardProps) {
  const { t } = useWords('difficulty');
  const { detail, locale, path, isAlone = false } = props;
  const { shown } = detail;
  const id = `${detail.quizId}-${detail.id}`;
  return (
    <article className="card cohorts-part" aria-labelledby={id}>
      <h3 id={id}><Words said={detail.prompt} locale={locale} /></h3>
      {isAlone ? <p><a href={`${path}/questions?quiz=${detail.quizId}`}>{t('questions.open', { number: detail.number })}</a></p> : null}
      <p><QuestionMarks shown={shown} /></p>
      {shown.earlier ? <p className="hint">{t('earlier', { share: shareText(shown.earlier.right, shown.earlier.answers, locale), count: shown.earlier.answers })}</p> : null}
      <dl className="cohorts-about">
        <div><dt>{t('head.answers')}</dt><dd>{shown.answers ?? t('tooFew')}</dd></div>
        <div><dt>{t('head.right')}</dt><dd>{shown.answers === null ? t('tooFew') : shareText(shown.right ?? 0, shown.answers, locale)}</dd></div>
        <div><dt>{t('head.discrimination')}</dt><dd><DiscriminationText shown={shown} locale={locale} /></dd></div>
      </dl>
      {detail.compared.length === 0 ? null : (
        <div className="difficulty-compared">
          {detail.compared.map((wording) => <WordingPart key={wording.locale} wording={wording} detail={detail} locale={locale} />)}
        </div>
      )}
      <div className="difficulty-tables">
        <Languages {...props} />
        <Options {...props} />
      </div>
    </article>
  );
}
