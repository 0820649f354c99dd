declare module 'xliff/xliff2js' {
  /** Resources by file and unit, as the package `xliff` reads them. */
  interface ReadXliff {
    resources: Record<string, Record<string, { source: unknown; target?: unknown; note?: unknown }>>;
    sourceLanguage: string;
    targetLanguage: string;
  }
  export default function xliff2js(text: string): Promise<ReadXliff>;
}
