import type rehypeStringify from 'rehype-stringify';
import type remarkParse from 'remark-parse';
import type { Plugin } from 'unified';

/** The trees Markdown and HTML are read into, as the plugins in use name them. */
export type MarkRoot = typeof remarkParse extends Plugin<never, string, infer Tree> ? Tree : never;
export type MarkNode = MarkRoot | MarkRoot['children'][number];

export type HtmlRoot = Extract<typeof rehypeStringify extends Plugin<never, infer Tree, string> ? Tree : never, { type: 'root' }>;
export type HtmlNode = HtmlRoot | HtmlRoot['children'][number];
export type HtmlElement = Extract<HtmlNode, { type: 'element' }>;
