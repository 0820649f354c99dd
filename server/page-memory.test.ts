import { describe, expect, it } from 'vitest';
import { PageMemory } from './page-memory';

function memoryOf(maxBytes: number, ...paths: string[]): PageMemory<string> {
  const memory = new PageMemory<string>(maxBytes);
  for (const path of paths) memory.put(path, `page ${path}`, 10);
  return memory;
}

const keptIn = (memory: PageMemory<string>, ...paths: string[]) => paths.filter((path) => memory.get(path) !== null);

describe('PageMemory', () => {
  it('gives back what it keeps and nothing else', () => {
    const memory = memoryOf(100, 'a');
    expect(memory.get('a')).toBe('page a');
    expect(memory.get('b')).toBeNull();
  });

  it('forgets the page that was not asked for longest when there is no room', () => {
    const memory = memoryOf(30, 'a', 'b', 'c');
    memory.get('a');
    memory.put('d', 'page d', 10);
    expect(keptIn(memory, 'a', 'b', 'c', 'd')).toEqual(['a', 'c', 'd']);
  });

  it('forgets as many as a large page needs, and counts a page that is put again once', () => {
    const memory = memoryOf(30, 'a', 'b', 'c');
    memory.put('c', 'longer', 15);
    expect(keptIn(memory, 'a', 'b', 'c')).toEqual(['b', 'c']);
    memory.put('b', 'page b', 10);
    memory.put('d', 'page d', 5);
    expect(keptIn(memory, 'b', 'c', 'd')).toEqual(['b', 'c', 'd']);
  });

  it('does not keep a page that is larger than all its room', () => {
    const memory = memoryOf(30, 'a');
    memory.put('b', 'a book', 31);
    expect(keptIn(memory, 'a', 'b')).toEqual([]);
    memory.put('c', 'page c', 30);
    expect(keptIn(memory, 'c')).toEqual(['c']);
  });
});
