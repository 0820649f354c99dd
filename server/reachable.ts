import type { ServerBuild } from '@remix-run/node';

interface Leaf {
  id: string;
  segments: readonly string[];
}

type Routes = ServerBuild['routes'];

/** The routes from a route up to the root, itself first. */
function lineOf(routes: Routes, id: string): string[] {
  const line: string[] = [];
  for (let at: string | undefined = id; at !== undefined; at = routes[at]?.parentId) line.push(at);
  return line;
}

function listLeaves(routes: Routes): Leaf[] {
  const parents = new Set(Object.values(routes).map(({ parentId }) => parentId));
  const leaves = Object.keys(routes).filter((id) => !parents.has(id));
  return leaves.map((id) => ({ id, segments: lineOf(routes, id).reverse().flatMap((at) => (routes[at]?.path ?? '').split('/')).filter((segment) => segment !== '') }));
}

/** Whether a pattern of the router could match: what it says for certain stands there, whatever its places hold. */
function canMatch(pattern: readonly string[], asked: readonly string[]): boolean {
  for (const [index, segment] of pattern.entries()) {
    if (segment === '*') return true;
    const given = asked[index];
    if (given === undefined) return pattern.slice(index).every((rest) => rest.endsWith('?') || rest === '*');
    if (!segment.startsWith(':') && segment.toLowerCase() !== given.toLowerCase()) return false;
  }
  return asked.length <= pattern.length;
}

function segmentsOf(pathname: string): string[] | null {
  try {
    return pathname.split('/').filter((segment) => segment !== '').map((segment) => decodeURIComponent(segment));
  } catch {
    return null;
  }
}

const only = <Kept>(all: Readonly<Record<string, Kept>>, ids: ReadonlySet<string>) => Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));

function narrow(build: ServerBuild, leaves: readonly Leaf[]): ServerBuild {
  const ids = new Set(leaves.flatMap(({ id }) => lineOf(build.routes, id)));
  return { ...build, routes: only(build.routes, ids), assets: { ...build.assets, routes: only(build.assets.routes, ids) } };
}

/**
 * Answers with those routes of a build that an address can lead to, one of a few dozen builds that are made once each.
 * Remix takes the whole table of routes apart at every request, several times, which costs a fifth of a page when there
 * are a hundred; the router's own ranking decides among what is left. Patterns as app/routes.ts has them: no optional
 * words, nothing after a star.
 */
export function reachable(build: ServerBuild): (pathname: string) => ServerBuild {
  const leaves = listLeaves(build.routes);
  const kept = new Map<string, ServerBuild>();
  return (pathname) => {
    const asked = segmentsOf(pathname);
    if (asked === null) return build;
    const fitting = leaves.filter(({ segments }) => canMatch(segments, asked));
    if (fitting.length === 0) return build;
    const key = fitting.map(({ id }) => id).join();
    const narrowed = kept.get(key) ?? narrow(build, fitting);
    kept.set(key, narrowed);
    return narrowed;
  };
}
