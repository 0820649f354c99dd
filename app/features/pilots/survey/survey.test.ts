import { describe, expect, it } from 'vitest';
import { maxSurveyWords, questionsIn, readSurvey, surveyLanguage, typedSurvey } from './survey';

const answered = { clear: 'yes', useful: 'partly', length: 'right', fits: 'no', translation: 'good', words: 'Rural areas' };

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

describe('the survey of testers', () => {
  it('asks for the translation in every language but that of the original', () => {
    expect(questionsIn('en')).toEqual(['clear', 'useful', 'length', 'fits']);
    expect(questionsIn('de')).toEqual(['clear', 'useful', 'length', 'fits', 'translation']);
  });

  it('is read when every question has one of its answers', () => {
    expect(readSurvey(answered, 'fr')).toEqual({ input: { ...answered, locale: 'fr' } });
    expect(readSurvey({ ...answered, words: '' }, 'fr')).toMatchObject({ input: { words: '' } });
  });

  it('has no answer about a translation of the original, whatever was sent', () => {
    expect(readSurvey(answered, 'en')).toEqual({ input: { ...answered, translation: null, locale: 'en' } });
  });

  it('says of each question that it is missing, and of words that they are too long', () => {
    expect(readSurvey(typedSurvey(formOf({})), 'it')).toEqual({ faults: { clear: 'missing', useful: 'missing', length: 'missing', fits: 'missing', translation: 'missing' } });
    expect(readSurvey({ ...answered, clear: 'perhaps' }, 'it')).toEqual({ faults: { clear: 'missing' } });
    expect(readSurvey({ ...answered, words: 'a'.repeat(maxSurveyWords) }, 'it')).toHaveProperty('input');
    expect(readSurvey({ ...answered, words: 'a'.repeat(maxSurveyWords + 1) }, 'it')).toEqual({ faults: { words: 'words-long' } });
  });

  it('keeps what was typed, no more of it than a form can hold', () => {
    const typed = typedSurvey(formOf({ clear: 'yes', words: 'a'.repeat(9000), other: 'x' }));
    expect(typed).toMatchObject({ clear: 'yes', useful: '' });
    expect(typed.words).toHaveLength(3 * maxSurveyWords);
    expect(typed).not.toHaveProperty('other');
  });

  it('is in a language that we speak', () => {
    expect([surveyLanguage('it'), surveyLanguage('xx'), surveyLanguage(null)]).toEqual(['it', null, null]);
  });
});
