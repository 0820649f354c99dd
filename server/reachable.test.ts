import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import configured from '../app/routes';
import { reachable } from './reachable';

type Configured = (typeof configured)[number];

/** The table of routes as a build holds it. */
function routesOf(entries: readonly Configured[], parentId: string): [string, object][] {
  return entries.flatMap(({ id, file, path, index, children }) => {
    const own = id ?? file;
    return [[own, { id: own, parentId, path, index, module: {} }] as [string, object], ...routesOf(children ?? [], own)];
  });
}

const routes = Object.fromEntries([['root', { id: 'root', path: '', module: {} }], ...routesOf(configured, 'root')]);
const build = { routes, assets: { routes, entry: { module: 'entry.js' } } } as unknown as ServerBuild;
const narrowed = reachable(build);

interface Tree {
  id: string;
  path?: string;
  index?: boolean;
  children: Tree[];
}

function treeOf(table: ServerBuild['routes'], parentId?: string): Tree[] {
  const own = Object.values(table).filter((route) => route.parentId === parentId);
  return own.map(({ id, path, index }) => ({ id, ...(path === undefined ? {} : { path }), ...(index ? { index } : {}), children: index ? [] : treeOf(table, id) })).map(({ children, ...route }) => (route.index ? route : { ...route, children }) as Tree);
}

const trees = new Map<ServerBuild, Tree[]>();
function matched(table: ServerBuild, pathname: string): string[] {
  const tree = trees.get(table) ?? treeOf(table.routes);
  trees.set(table, tree);
  return (matchRoutes(tree as never, pathname) ?? []).map(({ route, params }) => `${route.id} ${JSON.stringify(params)}`);
}

const words = [...new Set(Object.values(routes).flatMap((route) => ((route as { path?: string }).path ?? '').split('/')))].filter((word) => word !== '' && !word.startsWith(':') && word !== '*');
const segment = fc.oneof(fc.constantFrom(...words, 'en', 'de', 'xx'), fc.constantFrom('COURSE', 'c%6furse', 'a%2Fb', 'é', 'x.y'), fc.webSegment());
const address = fc.array(segment, { maxLength: 7 }).chain((segments) => fc.constantFrom(`/${segments.join('/')}`, `/en/${segments.join('/')}`, `/de/${segments.join('/')}/`));

describe('the routes that an address can lead to', () => {
  it('lead exactly where all of them lead', () => {
    fc.assert(fc.property(address, (pathname) => {
      expect(matched(narrowed(pathname), pathname)).toEqual(matched(build, pathname));
    }), { numRuns: 300 });
  });

  it('lead to every page', () => {
    const patterns = Object.values(build.routes).filter(({ path, index }) => path !== undefined || index);
    expect(patterns.length).toBeGreaterThan(90);
    for (const { id, path = '', parentId } of patterns) {
      const pathname = `/${parentId === 'root' ? '' : 'fr/'}${path.replaceAll(/:(\w+)\?/g, '$1').replaceAll(/:(\w+)/g, '$1').replace('*', 'nowhere')}`;
      expect(matched(narrowed(pathname), pathname).at(-1), pathname).toEqual(matched(build, pathname).at(-1));
      expect(Object.keys(narrowed(pathname).routes).length, id).toBeLessThan(12);
    }
  });

  it('are taken apart once for all addresses of a kind', () => {
    expect(narrowed('/en/cities/athens')).toBe(narrowed('/fr/cities/oulu'));
    expect(narrowed('/en/cities/athens')).not.toBe(narrowed('/en/library'));
  });

  it('are all of them where an address cannot be read', () => {
    expect(narrowed('/en/%E9')).toBe(build);
  });

  it('are the same in the list of files that browsers load', () => {
    const { routes: own, assets } = narrowed('/en/library');
    expect(Object.keys(assets.routes)).toEqual(Object.keys(own));
  });
});
