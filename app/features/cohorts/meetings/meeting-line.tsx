import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import type { Meeting } from './meeting';
import { spanIn } from '../../../platform/time-zone';

const address = /^https:\/\/[^\s<>"]+$/i;

/** Where a meeting takes place; an address to dial in is a link that is seen as it is. */
function Place({ place }: Pick<Meeting, 'place'>) {
  return address.test(place) && URL.canParse(place) ? <a href={place} rel="noopener noreferrer">{place}</a> : <span dir="auto">{place}</span>;
}

/** When and where a meeting takes place: on the clocks of its zone, which is named. */
export function MeetingLine({ meeting, locale }: { meeting: Meeting; locale: Locale }) {
  const { t } = useWords('meetings');
  const { startsAt, title, place } = meeting;
  const { day, from, to, zone } = spanIn(startsAt, meeting, locale);
  return (
    <>
      <strong dir="auto">{title}</strong>
      <span className="meeting-when"><time dateTime={startsAt.toISOString()}>{day}</time>, {t('item.span', { from, to, zone })}</span>
      <span className="meeting-place"><Place place={place} /></span>
    </>
  );
}
