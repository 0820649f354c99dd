import type { Locale } from '../../../platform/locale';

/** Words that hold sentences together, as the search compares them: they decide nothing about what somebody looks for. */
const smallWords: Readonly<Record<Locale, string>> = {
  en: 'an and are as at be been but by can did do does for from had has have how if in into is it its me my no not of on or our so than that the their them there these they this to us was we were what when where which who whom whose why will with would you your',
  fr: 'ai as au aux avec avez avons ce ces cet cette chez comment dans de des donc du elle elles en est et etre eux il ils je la le les leur leurs lui ma mais me mes mon ne nos notre nous on ont ou par pas pour pourquoi qu quand que quel quelle quelles quels qui quoi sa sans se ses si son sont sur ta te tes ton tu un une vos votre vous',
  de: 'ab aber als am an auch auf aus bei bin bis da damit dann das dass dem den der des die dies diese diesem diesen dieser dieses doch du durch ein eine einem einen einer eines er es fur hat haben ich ihr ihre ihrem ihren ihrer im in innen ist kann man mein meine mich mir mit nach nicht noch nur ob oder ohne sich sie sind so uber um und uns unser unsere vom von vor wann war warum was wenn wer werden wie wieso wir wird wo zu zum zur',
  it: 'ad agli ai al alla alle allo anche che chi ci come con cosa cui da dagli dai dal dalla dalle dallo degli dei del dell della delle dello di dove due ed gli ha hanno ho il in io la le lei lo loro ma mi mia mio ne negli nei nel nell nella nelle nello noi non nostra nostro ogni per perche piu puo quale quali quando quanto quella quelle quelli quello questa queste questi questo qui sara se si sia siamo sono su sua sue sugli sui sul sulla sulle suo suoi tra fra tu un una uno vi voi',
  es: 'al algo ante aqui asi como con cual cuales cuando de del desde donde el ella ellas ellos en entre es esa esas ese eso esos esta estan estas este esto estos fue ha han hay la las le les lo los mas me mi mis muy ni no nos nosotros nuestra nuestro para pero por porque que quien quienes se ser si sin sobre son su sus tambien te tu un una uno unos unas usted ustedes ya',
};

const known = new Map<Locale, ReadonlySet<string>>();

/** Tells whether a folded word is one of those that hold sentences together in a language. */
export function isSmallWord(form: string, locale: Locale): boolean {
  const words = known.get(locale) ?? new Set(smallWords[locale].split(' '));
  known.set(locale, words);
  return words.has(form) || form.length < 2;
}
