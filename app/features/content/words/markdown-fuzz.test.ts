import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileBlock, compilePhrase, type Place } from './markdown';

const place: Place = { page: 'en', lang: 'en', sources: ['W1'], address: (kind, id, page) => `/${page}/${kind}/${id}` };

/** Pieces an attack or an accident is made of, in any order and nesting. */
const scrap = fc.constantFrom(
  '<script>', '</script>', '<img src=x onerror=alert(1)>', '<a href="javascript:alert(1)">', '</a>', '<style>', '<iframe src=//x>', '<svg onload=x>',
  '[x](javascript:alert(1))', '[x](term:a)', '[x](lesson:a)', '[^W1]', '![x](y)', '[x](<java script:x>)', '[a]: javascript:x', '&#106;avascript:', '&lt;script&gt;',
  '\n', '\n\n', '> ', '- ', '# ', '## ', '| a | b |\n| --- | --- |\n', '`', '```', '*', '**', '_', '\\', '"', "'", '<', '>', '{{x}}', 'text ', '\u0000', '\u202f',
);
const source = fc.array(fc.oneof(scrap, fc.string({ maxLength: 12 })), { maxLength: 14 }).map((parts) => parts.join(''));

const element = /<\/?([a-zA-Z][a-zA-Z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const blockElements = new Set(['p', 'h2', 'h3', 'ul', 'ol', 'li', 'strong', 'em', 'del', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'code', 'pre', 'br', 'hr', 'button', 'span', 'div']);
const phraseElements = new Set(['strong', 'em', 'br', 'a', 'button', 'span', 'p']);
const attributes = new Set(['href', 'start', 'class', 'type', 'popovertarget', 'data-term', 'aria-label', 'tabindex', 'role', 'scope']);

function elementsOf(html: string): { name: string; attributes: string[]; href: string | undefined }[] {
  return [...html.matchAll(element)].map(([, name = '', rest = '']) => ({
    name,
    attributes: rest.replace(/"[^"]*"/g, '').split(/[\s=/]+/).filter(Boolean),
    href: /href="([^"]*)"/.exec(rest)?.[1],
  }));
}

describe('whatever an author or an attacker types', () => {
  it('a block holds only the elements, attributes and addresses the course knows', () => {
    fc.assert(
      fc.property(source, (text) => {
        for (const found of elementsOf(compileBlock(text, place).html)) {
          expect(blockElements).toContain(found.name);
          for (const name of found.attributes) expect(attributes).toContain(name);
          expect(found.href ?? '#source-').toMatch(/^(?:#source-|\/en\/(?:lesson|module)\/)/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a phrase holds emphasis, terms and inner links only', () => {
    fc.assert(
      fc.property(source, (text) => {
        for (const found of elementsOf(compilePhrase(text, place).html)) {
          expect(phraseElements).toContain(found.name);
          expect(found.href ?? '#source-').toMatch(/^(?:#source-|\/en\/(?:lesson|module)\/)/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('compiles to the same HTML every time', () => {
    fc.assert(fc.property(source, (text) => compileBlock(text, place).html === compileBlock(text, place).html), { numRuns: 60 });
  });
});
