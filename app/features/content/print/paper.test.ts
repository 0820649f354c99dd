import { describe, expect, it } from 'vitest';
import { compileCourse } from '../files/course-files';
import { smallCourse } from '../course-fixture';
import { findModule } from '../course';
import { moduleOnPaper, wordsOnPaper } from './paper';

const { course } = compileCourse(smallCourse());
const options = { locale: 'fr', level: 2, appUrl: 'https://learn.example' } as const;

function paper() {
  const module = course && findModule(course, 'first');
  if (!course || !module) throw new Error('The small course does not compile.');
  return moduleOnPaper(course, module, options);
}

describe('words on paper', () => {
  const form = { prefix: 'read-', lowered: 1 };

  it('hold terms as plain words, with the signs bound to them', () => {
    const bound = '<p>l<span class="term-bound">’<button type="button" class="term" popovertarget="term-x" data-term="x"><em>mot</em> deux</button>,</span> puis <button type="button" class="term" popovertarget="term-y" data-term="y">trois</button></p>';
    expect(wordsOnPaper(bound, form)).toBe('<p>l<span class="term-bound">’<em>mot</em> deux,</span> puis trois</p>');
  });

  it('cite the list of their own lesson and leave other links alone', () => {
    const html = '<a class="cite" href="#source-W5" aria-label="Source 1">1</a> <a href="https://example.org/#source-W5">there</a>';
    expect(wordsOnPaper(html, form)).toBe('<a class="cite" href="#read-source-W5" aria-label="Source 1">1</a> <a href="https://example.org/#source-W5">there</a>');
  });

  it('lower their headings, never below the sixth level', () => {
    expect(wordsOnPaper('<h2>a</h2><h3>b</h3>', form)).toBe('<h3>a</h3><h4>b</h4>');
    expect(wordsOnPaper('<h2>a</h2><hr>', { prefix: '', lowered: 5 })).toBe('<h6>a</h6><hr>');
  });

  it('stay as they are where nothing asks for a change', () => {
    expect(wordsOnPaper('<p>The button &lt;button class="term"> and #source-W5</p>', form)).toBe('<p>The button &lt;button class="term"> and #source-W5</p>');
  });
});

describe('a module on paper', () => {
  it('has every lesson in order, with its sources and its film’s words', () => {
    const { lessons } = paper();
    expect(lessons.map(({ id }) => id)).toEqual(['read', 'watch', 'do', 'check']);
    expect(lessons.map(({ sources }) => sources.map(({ code }) => code).join())).toEqual(['W2,W1', '', '', '']);
    expect(lessons.map(({ slides }) => slides.flatMap(({ say }) => say))).toEqual([[], ['fr one.', 'fr two.'], [], []]);
  });

  it('says where to study what paper cannot hold', () => {
    expect(paper().lessons.map(({ online }) => online)).toEqual([null, ...['watch', 'do', 'check'].map((id) => `https://learn.example/fr/course/first/${id}`)]);
  });

  it('holds nothing of a quiz and no button', () => {
    expect(JSON.stringify(paper())).not.toMatch(/secret|<button|"key"/);
  });
});
