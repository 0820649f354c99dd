import type { Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import type { Problem } from '../../content/files/problems';
import type { Words } from '../../content/revisions/piece-words';
import { LanguageName, LineTitle, StateWord } from './desk-parts';
import type { PieceEvent, PiecePage as Piece, UsedTerm } from './desk.server';
import { fieldOf, writePieceAt } from './piece-form';
import { labelOf } from '../piece-form';
import { ProblemLine } from '../piece-page';
import { FieldName } from '../text-parts';
import { CheckList, EnglishText } from './text-parts';
import type { DeskRefusal } from './working.server';

export const pieceDone = ['saved', 'approved'] as const;

/** A form that came back, with what was typed. */
export interface PieceAnswer {
  typed: Words;
  refused: DeskRefusal | null;
  problems: Problem[];
}

/** A piece as it comes out of a page's data, where moments are texts. */
export interface ShownPiece extends Omit<Piece, 'since' | 'events'> {
  since: Date | string | null;
  events: (Omit<PieceEvent, 'at'> & { at: Date | string })[];
}

export interface PiecePageProps {
  locale: Locale;
  piece: ShownPiece;
  userId: string;
  answer: PieceAnswer | null;
  done: (typeof pieceDone)[number] | null;
}

const linesOf = (text: string) => Math.min(24, Math.max(2, Math.ceil(text.length / 60) + text.split('\n').length));

/** The texts of a piece: English, and beside or below it the translation. */
function Texts({ locale, piece, answer }: Pick<PiecePageProps, 'locale' | 'piece' | 'answer'>) {
  const { t } = useWords('translations');
  return (
    <>
      {piece.texts.map((text) => {
        const id = fieldOf(text.leaf);
        return (
          <section key={text.leaf} className="desk-text" aria-labelledby={`${id}-name`}>
            <h2 id={`${id}-name`} className="desk-leaf"><FieldName {...labelOf(text.leaf)} /></h2>
            <div className="desk-sides">
              <EnglishText text={text} />
              <div className="field">
                <label htmlFor={id}><LanguageName code={piece.locale} /><span className="visually-hidden"> <FieldName {...labelOf(text.leaf)} /></span></label>
                <textarea id={id} name={id} lang={piece.locale} rows={linesOf(text.english)} defaultValue={answer?.typed[text.leaf] ?? text.own} readOnly={!piece.may.write} autoComplete="off" spellCheck />
                {answer?.refused === 'changed-meanwhile' && answer.typed[text.leaf] !== text.own ? <p className="desk-source">{t('desk.present')} <span lang={piece.locale}>{text.own}</span></p> : null}
                <CheckList checks={text.checks} locale={locale} />
              </div>
            </div>
          </section>
        );
      })}
      {piece.state !== 'missing' && piece.texts.every(({ checks }) => checks.length === 0) ? <p className="notice good">{t('check.good')}</p> : null}
    </>
  );
}

/** The cards of the terms that the English names: what each is called here and what it means. */
function TermCards({ terms }: { terms: readonly UsedTerm[] }) {
  const { t } = useWords('translations');
  return (
    <div data-island="terms">
      {terms.map(({ id, english, name, forms, meaning, lang }) => (
        <div key={id} id={`term-${id}`} className="term-card" {...{ popover: 'auto' }}>
          <p className="term-card-term"><span lang="en">{english}</span> → <span lang={lang}>{name}</span></p>
          {forms.length === 0 ? null : <p>{t('desk.forms')} <span lang={lang}>{forms.join(', ')}</span></p>}
          <p lang={lang}>{meaning}</p>
        </div>
      ))}
    </div>
  );
}

function ApproveButton({ action }: { action: string }) {
  const { t } = useWords('translations');
  return <button className="button" formAction={action} accessKey="a" aria-keyshortcuts="Alt+A" data-island="approve">{t('desk.approve')}</button>;
}

/** What cannot be done here and why, and by which key what can. */
function Hints({ canApprove, isOwn }: { canApprove: boolean; isOwn: boolean }) {
  const { t } = useWords('translations');
  if (canApprove) return <p className="hint">{t('desk.approveHint')}</p>;
  return isOwn ? <p className="hint">{t('desk.ownWords')}</p> : null;
}

function Ways({ locale, piece, userId }: Pick<PiecePageProps, 'locale' | 'piece' | 'userId'>) {
  const { t } = useWords('translations');
  const isOwn = piece.writerId !== null && piece.writerId === userId;
  const isOpen = piece.state !== 'missing' && piece.state !== 'reviewed';
  const canApprove = piece.may.approve && isOpen && !isOwn;
  return (
    <div className="desk-ways">
      {piece.may.write ? <button className="button quiet">{t('desk.save')}</button> : <p className="notice">{t('desk.readOnly')}</p>}
      {canApprove ? <ApproveButton action={`/${locale}/translations/piece/approve?${writePieceAt(piece)}`} /> : null}
      {piece.next ? <a className="button quiet" href={`/${locale}/translations/piece?${writePieceAt(piece.next)}`}>{t('desk.next')}</a> : null}
      <Hints canApprove={canApprove} isOwn={isOwn && isOpen} />
    </div>
  );
}

function Refusal({ answer, locale }: { answer: PieceAnswer; locale: Locale }) {
  const { t } = useWords('translations');
  return (
    <div className="notice warn" role="alert">
      <p>{answer.refused ? t(`refused.${answer.refused}`) : t('refused.problems')}</p>
      {answer.problems.length === 0 ? null : <ul>{answer.problems.map((problem) => <ProblemLine key={`${problem.where} ${problem.says}`} problem={problem} locale={locale} />)}</ul>}
    </div>
  );
}

function History({ locale, events }: { locale: Locale; events: ShownPiece['events'] }) {
  const { t } = useWords('translations');
  if (events.length === 0) return null;
  return (
    <details className="desk-part">
      <summary>{t('desk.history', { count: events.length })}</summary>
      <ol reversed>
        {events.map(({ number, state, author, at }) => <li key={number}>{dayIn(at, locale)}: <StateWord state={state} locale={locale} /> <bdi>{author ?? t('desk.nobody')}</bdi></li>)}
      </ol>
    </details>
  );
}

/** One piece on the desk: English beside the translation, with what changed, the terms, the checks and the ways on. */
export function PiecePage({ locale, piece, userId, answer, done }: PiecePageProps) {
  const { t } = useWords('translations');
  return (
    <div className="desk-page">
      <nav className="crumbs" aria-label={t('title')}>
        <a href={`/${locale}/translations`}>{t('title')}</a>
        <a href={`/${locale}/translations/units/${piece.unit}?language=${piece.locale}`}>{t('desk.unit')}</a>
      </nav>
      <h1><LineTitle line={{ id: piece.unit, number: '', title: piece.unitTitle }} /></h1>
      <p>{t('desk.title', { piece: piece.key })}, <LanguageName code={piece.locale} /> <StateWord state={piece.state} since={piece.since} locale={locale} /></p>
      {done && !answer ? <p className="notice good" role="status">{t(`done.${done}`)} {t('done.next')}</p> : null}
      {answer ? <Refusal answer={answer} locale={locale} /> : null}
      <form className="desk-form" method="post" action={`/${locale}/translations/piece/save?${writePieceAt(piece)}`}>
        <input type="hidden" name="seen" value={piece.seen} />
        <Texts locale={locale} piece={piece} answer={answer} />
        <Ways locale={locale} piece={piece} userId={userId} />
      </form>
      <TermCards terms={piece.terms} />
      <History locale={locale} events={piece.events} />
    </div>
  );
}
