import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Slot } from './slot';
import { entryMark, nonceMark, referenceMark, splitTemplate } from '../platform/template';

describe('splitTemplate', () => {
  it('cuts a page at its slots and keeps what each is about', () => {
    const html = renderToStaticMarkup(<Slot name="quiz" of="check-why-co-design" />);
    expect(splitTemplate(`<main>${html}</main>`)).toEqual([
      '<main><div class="slot slot-quiz">',
      { slot: 'quiz', of: 'check-why-co-design' },
      '</div></main>',
    ]);
  });

  it('treats the nonce as a hole without a subject', () => {
    expect(splitTemplate(`<script src="${entryMark}" nonce="${nonceMark}">`)).toEqual(['<script src="', { slot: 'entry', of: null }, '" nonce="', { slot: 'nonce', of: null }, '">']);
    expect(splitTemplate(`<p>Name ${referenceMark}.</p>`)).toEqual(['<p>Name ', { slot: 'reference', of: null }, '.</p>']);
  });

  it('gives back the whole page where nothing is personal', () => {
    expect(splitTemplate('<p>the same for all</p>')).toEqual(['<p>the same for all</p>']);
  });
});
