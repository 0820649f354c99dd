/** What people may ask of the search: written by hand, and taken from titles, headings and terms of the course; every other one with a slip as well. */
import { getCourse } from '../app/features/content/load.server';
import type { Locale } from '../app/platform/locale';

const byHand: Readonly<Record<Locale, string>> = {
  en: 'how do I reach people who work shifts; interpreter budget; what is co-design; tokenism; stakeholder map; childcare during meetings; who decides; one-stop shop; GDPR consent; feedback to participants; evaluation indicators; racism; women; refugees from Ukraine; Athens; Düsseldorf; Zaragoza community house; mandate of the city; national ministry; funding AMIF; youth council; pay participants; accessibility; safe space; theory of change; plain language; conflict of interest; co-desing workshop; integration strategy; housing',
  fr: 'comment atteindre les personnes qui travaillent la nuit; budget interprètes; qu’est-ce que la co-conception; participation symbolique; carte des parties prenantes; garde d’enfants; qui décide; guichet unique; consentement RGPD; retour aux participants; indicateurs d’évaluation; racisme; femmes; réfugiés; Athènes; Düsseldorf; Saragosse; mandat de la ville; ministère; financement FAMI; conseil des jeunes; rémunérer les participants; accessibilité; espace sûr; théorie du changement; langage clair; l’intégration; strategie d’integration; logement; association',
  de: 'wie erreiche ich Menschen im Schichtdienst; Dolmetschen bezahlen; was ist Co-Design; Alibibeteiligung; Interessengruppen Landkarte; Kinderbetreuung; wer entscheidet; Anlaufstelle; Einwilligung Datenschutz; Rückmeldung an Beteiligte; Indikatoren; Rassismus; Frauen; Geflüchtete; Athen; Duesseldorf; Saragossa; Zuständigkeit der Stadt; Ministerium; Förderung AMIF; Jugendrat; Aufwandsentschädigung; Barrierefreiheit; sicherer Raum; Wirkungsmodell; einfache Sprache; Strategie; Integrationskonzept; Wohnungsamt; Strasse',
  it: 'come raggiungere chi lavora di notte; mediazione linguistica; che cos’è la coprogettazione; partecipazione di facciata; mappa degli stakeholder; cura dei bambini; chi decide; sportello unico; consenso GDPR; riscontro ai partecipanti; indicatori di valutazione; razzismo; donne; rifugiati; Atene; Düsseldorf; Saragozza; competenze del comune; ministero; fondi FAMI; consiglio dei giovani; rimborso spese; accessibilità; spazio sicuro; teoria del cambiamento; linguaggio chiaro; dell’integrazione; strategia di integrazzione; alloggio; associazioni',
  es: 'cómo llegar a quienes trabajan de noche; intérpretes; qué es el codiseño; participación simbólica; mapa de actores; cuidado de niños; quién decide; ventanilla única; consentimiento RGPD; devolución a los participantes; indicadores de evaluación; racismo; mujeres; refugiados; Atenas; Düsseldorf; Zaragoza; competencias de la ciudad; ministerio; financiación FAMI; consejo de jóvenes; pagar a los participantes; accesibilidad; espacio seguro; teoría del cambio; lenguaje claro; integración; estratejia de integracion; vivienda; asociaciones',
};

/** The longest word with two letters in its middle exchanged. */
function withSlip(question: string): string {
  const longest = question.split(' ').reduce((most, word) => (word.length > most.length ? word : most), '');
  const at = longest.length >> 1;
  return question.replace(longest, longest.slice(0, at - 1) + longest.slice(at, at + 1) + longest.slice(at - 1, at) + longest.slice(at + 1));
}

/** Some hundred questions in a language, always the same. */
export function listQuestions(locale: Locale): string[] {
  const { modules, terms, library } = getCourse();
  const lessons = modules.flatMap((module) => module.lessons.map((lesson) => lesson.text[locale]));
  const given = [...lessons.flatMap(({ title, headings }) => [title.text, ...headings.map((heading) => heading.title)]), ...terms[locale].map(({ term }) => term.text), ...library.flatMap(({ titles }) => titles[locale] ?? [])];
  const asked = [...byHand[locale].split('; '), ...given].map((question) => question.slice(0, 100));
  return asked.flatMap((question, index) => (index % 2 === 0 ? [question] : [question, withSlip(question)]));
}
