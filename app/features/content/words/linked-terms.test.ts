import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../platform/locale';
import { changed, smallCourse } from '../course-fixture';
import { compileCourse } from '../files/course-files';
import { describeProblem, isFatal } from '../files/problems';
import { saysTerm } from './linked-terms';

describe('words that open a glossary card', () => {
  it.each<[Locale, string, string]>([
    ['fr', 'stratégies d’intégration', 'stratégie d’intégration'],
    ['fr', 'Participation\nde façade', 'participation de façade'],
    ['de', 'beratenden Gremien', 'beratendes Gremium'],
    ['de', 'Neuzugewanderten', 'neu zugewandert'],
    ['de', 'Bürgerbeteiligung', 'Beteiligung'],
    ['de', 'in einer verletzlichen Lage', 'Person in einer verletzlichen Lage'],
    ['fr', 'portées par des personnes migrantes', 'organisation portée par des personnes migrantes'],
    ['it', 'rifugiate', 'persona rifugiata'],
    ['it', 'organi consultivi', 'organo consultivo'],
    ['it', 'una co-progettazione vera', 'co-progettazione'],
    ['es', 'participar', 'participación'],
    ['es', '*ventanillas únicas*', 'ventanilla única'],
  ])('%s: "%s" says "%s"', (locale, words, name) => {
    expect(saysTerm(locale, words, name)).toBe(true);
  });

  it.each<[Locale, string, string]>([
    ['fr', 'participation', 'participation de façade'],
    ['de', 'Teilnahme', 'Beteiligung'],
    ['es', 'integración', 'estrategia de integración'],
    ['it', 'consultazione', 'co-progettazione'],
    ['es', 'migración', 'persona migrante'],
    ['es', 'inserción', 'integración'],
  ])('%s: "%s" does not say "%s"', (locale, words, name) => {
    expect(saysTerm(locale, words, name)).toBe(false);
  });
});

describe('a translation of the course', () => {
  const read = 'modules/01-first/lessons/01-read/lesson.de.md';
  const glossary = changed('glossary/terms.de.yaml', 'de tokenism', 'Alibibeteiligung');
  const told = (words: string) => compileCourse(smallCourse({ ...glossary, ...changed(read, '[tokenism](term:tokenism)', `[${words}](term:tokenism)`) })).problems;

  it('is told which term it calls by another name', () => {
    const problems = told('Mitwirkung');
    expect(problems.map(describeProblem)).toEqual([
      `content/${read}, term:tokenism: calls tokenism "Mitwirkung". Say "Alibibeteiligung" or one of its forms, or add the form to content/glossary/terms.de.yaml.`,
    ]);
    expect(problems.map((problem) => [isFatal(problem), isFatal(problem, true)])).toEqual([[false, true]]);
  });

  it('may use the term and each of its forms', () => {
    expect(told('Alibibeteiligungen')).toEqual([]);
    expect(told('tokenistic')).toEqual([]);
  });
});
