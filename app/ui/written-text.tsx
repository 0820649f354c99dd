import type { Locale } from '../platform/locale';
import { partsOf } from './text-parts';

/** What somebody wrote: plain text with its line breaks; addresses are links that say where they lead. */
export function WrittenText({ text, lang }: { text: string; lang: Locale }) {
  return (
    <p className="written-text" lang={lang} dir="auto">
      {partsOf(text).map((part, index) => ('text' in part ? part.text : <a key={index} href={part.href} rel="nofollow ugc noopener" dir="ltr">{part.label}</a>))}
    </p>
  );
}
