interface Kept<T> {
  page: T;
  bytes: number;
}

/** Keeps pages up to a number of bytes in all; the one that was not asked for longest is forgotten first. */
export class PageMemory<T> {
  private readonly pages = new Map<string, Kept<T>>();
  private bytes = 0;

  constructor(private readonly maxBytes: number) {}

  get(path: string): T | null {
    const kept = this.pages.get(path);
    if (!kept) return null;
    this.pages.delete(path);
    this.pages.set(path, kept);
    return kept.page;
  }

  /** Keeps a page, in place of what was kept under its path. */
  put(path: string, page: T, bytes: number): void {
    this.forget(path);
    this.pages.set(path, { page, bytes });
    this.bytes += bytes;
    for (const oldest of this.pages.keys()) {
      if (this.bytes <= this.maxBytes) return;
      this.forget(oldest);
    }
  }

  private forget(path: string): void {
    this.bytes -= this.pages.get(path)?.bytes ?? 0;
    this.pages.delete(path);
  }
}

/** Pages that are made of a course: once another one counts, none of them is right any more. */
export class PagesOfCourse<T> {
  private course: unknown = null;
  private memory: PageMemory<T>;

  constructor(private readonly maxBytes: number) {
    this.memory = new PageMemory(maxBytes);
  }

  /** The pages that are made of this course; what is still put into those of an earlier one is never found. */
  of(course: unknown): PageMemory<T> {
    if (course !== this.course) this.memory = new PageMemory(this.maxBytes);
    this.course = course;
    return this.memory;
  }
}
