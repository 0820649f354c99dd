import type { MetaDescriptor } from '@remix-run/node';

/** Title and description of a page, for its window and for whoever passes it on; the product's name alone where the page could not be made. */
export function pageMeta(data: { title: string; description?: string } | undefined): MetaDescriptor[] {
  if (!data) return [{ title: 'UNITES' }];
  const title = [{ title: `${data.title} – UNITES` }, { property: 'og:title', content: data.title }];
  return data.description ? [...title, { name: 'description', content: data.description }, { property: 'og:description', content: data.description }] : title;
}
