declare module 'webvtt-parser' {
  interface Parser {
    parse(input: string, mode: 'metadata' | 'chapters' | 'subtitles/captions'): {
      cues: { startTime: number; endTime: number; text: string }[];
      errors: { line: number; col?: number; message: string }[];
    };
  }
  const parsers: { WebVTTParser: new () => Parser };
  export default parsers;
}
