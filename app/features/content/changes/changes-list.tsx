import type { Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { langOf } from '../../../ui/lang';
import type { ChangeText } from './changes';

/** What was changed, the latest first, each with an address of its own. */
export function ChangesList({ changes, locale }: { changes: readonly (ChangeText & { id: string; day: string })[]; locale: Locale }) {
  return (
    <ol className="changes" role="list">
      {changes.map(({ id, day, title, text }) => (
        <li key={id} id={id}>
          <p className="kicker"><time dateTime={day}>{dayIn(day, locale)}</time></p>
          <h2 lang={langOf(title, locale)}>{title.text}</h2>
          <p lang={langOf(text, locale)}>{text.text}</p>
        </li>
      ))}
    </ol>
  );
}
