import type { ModuleStatus } from '../../content/course';
import type { Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import type { SignOff } from '../publishing/sign-off';

/** A sign-off as it comes out of a page's data, where moments are texts. */
export interface ShownSignOff extends Omit<SignOff, 'signedAt'> {
  signedAt: Date | string;
}

/** How far a module is, in a word and a colour. */
export function StatusWord({ status }: { status: ModuleStatus }) {
  const { t } = useWords('pilots');
  return <span className={`pilot-mark is-${status}`}>{t(`status.${status}`)}</span>;
}

/** What a function of a city said, in a word and a colour; of an earlier version that it is one. */
export function VerdictWord({ signOff, version }: { signOff: ShownSignOff; version: number }) {
  const { t } = useWords('pilots');
  const isOld = signOff.version !== version;
  return (
    <>
      <span className={`pilot-mark is-${isOld ? 'old' : signOff.verdict}`}>{t(`verdict.${signOff.verdict}`)}</span> {t(`function.${signOff.function}`)}
      {isOld ? ` (${t('board.ofVersion', { version: signOff.version })})` : null}
    </>
  );
}

/** What a city's functions said of a module in a language, with their words. */
export function SignOffList({ signOffs, version, locale, withCity }: { signOffs: readonly ShownSignOff[]; version: number; locale: Locale; withCity: boolean }) {
  const { t } = useWords(['pilots', 'cities']);
  if (signOffs.length === 0) return <p>{t('pilots:board.nobody')}</p>;
  return (
    <ul className="pilot-signed">
      {signOffs.map((signOff) => (
        <li key={signOff.id}>
          {withCity ? <strong>{t(`cities:${signOff.cityId}`)} </strong> : null}
          <VerdictWord signOff={signOff} version={version} /> · {dayIn(signOff.signedAt, locale)}
          {signOff.words ? <blockquote><bdi>{signOff.words}</bdi></blockquote> : null}
        </li>
      ))}
    </ul>
  );
}
