import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Slot } from './slot';
import { nonceMark, splitTemplate } from '../platform/template';

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
    expect(splitTemplate(`<script nonce="${nonceMark}">`)).toEqual(['<script nonce="', { slot: 'nonce', of: null }, '">']);
  });

  it('gives back the whole page where nothing is personal', () => {
    expect(splitTemplate('<p>the same for all</p>')).toEqual(['<p>the same for all</p>']);
  });
});
